import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { unpackDraft } from "../draft-bytes.ts";
import { writeCsv } from "../rules/exchange/csv.ts";
import { writeOwn } from "../rules/exchange/own.ts";
import { writePretix } from "../rules/exchange/write-pretix.ts";
import { unpackPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";
import { readCurrentPlan } from "./current-plan.ts";

export const exportFormats = ["json", "pretix", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A hall's plan as a file: the draft where there is one and it is asked for, else the published version. Refuses: NOT_FOUND, FORBIDDEN. */
export async function exportPlan(
  db: Db,
  actor: StaffActor,
  hallId: string,
  format: ExportFormat,
  locale: Locale,
  fromDraft: boolean,
): Promise<{ type: string; name: string; text: string }> {
  assertMayEdit(actor);
  const hall = await readCurrentPlan(db, actor.organizerId, hallId);
  if (!hall) throw new DomainError("NOT_FOUND");
  const [row] = fromDraft
    ? await db
        .select({ bytes: hallDrafts.draft })
        .from(hallDrafts)
        .where(and(eq(hallDrafts.hallId, hallId), eq(hallDrafts.organizerId, actor.organizerId)))
    : [];
  const plan = row?.bytes
    ? (await unpackDraft(row.bytes)).plan
    : hall.published && unpackPlan(hall.published.wire);
  if (!plan) throw new DomainError("NOT_FOUND");
  const name = `hall-${hallId.slice(-6)}${row?.bytes ? "-draft" : `-v${hall.published?.version}`}`;
  if (format === "csv")
    return { type: "text/csv; charset=utf-8", name: `${name}.csv`, text: writeCsv(plan, locale) };
  const text = format === "json" ? writeOwn(hallId, plan) : writePretix(plan, locale);
  return {
    type: "application/json; charset=utf-8",
    name: `${name}${format === "json" ? "" : "-pretix"}.json`,
    text,
  };
}
