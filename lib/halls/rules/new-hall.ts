import { z } from "zod";
import { isPlainText } from "./plain-text.ts";
import { type TemplateKind, templateKinds } from "./templates/sizes.ts";

const longestName = 100;
const name = z
  .string("NAME_REQUIRED")
  .transform((value) => value.normalize("NFC").replaceAll(/\s+/gu, " ").trim())
  .pipe(
    z.string().min(1, "NAME_REQUIRED").max(longestName, "NAME_TOO_LONG").refine(isPlainText, "NAME_INVALID"),
  );
const roomForm = /^room:[0-9a-f-]{36}$/;

/** What a new hall begins as: empty, a file that is brought next, a template, or the platform's drawing of a room. */
export type NewHallFrom = "empty" | "file" | TemplateKind | `room:${string}`;

/** The form of a new hall; messages are refusal codes. */
export const newHallForm = z.object({
  nameKk: name,
  nameRu: name,
  nameEn: name,
  venueId: z.uuid("BAD_INPUT"),
  from: z.custom<NewHallFrom>(
    (value) =>
      typeof value === "string" &&
      (value === "empty" ||
        value === "file" ||
        (templateKinds as readonly string[]).includes(value) ||
        roomForm.test(value)),
    "BAD_INPUT",
  ),
  first: z.coerce.number().catch(Number.NaN),
  second: z.coerce.number().catch(Number.NaN),
});
export type NewHall = z.output<typeof newHallForm>;
