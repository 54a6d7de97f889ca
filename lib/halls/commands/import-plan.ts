import { database } from "#db/client.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { fileText } from "../file-text.ts";
import { readCurrentPlan } from "../queries/current-plan.ts";
import type { PlanDraft } from "../rules/draft.ts";
import type { Problem } from "../rules/exchange/problems.ts";
import { readPlanFile } from "../rules/exchange/read-file.ts";
import { renumber } from "../rules/exchange/renumber.ts";
import { firstFreeId } from "../rules/next-id.ts";
import { unpackPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";

export type Imported =
  | { kind: "imported"; revision: number; seats: number; mended: Problem[] }
  /** Nothing was changed; `canMend` when every seat of the file could be kept by mending what is named. */
  | { kind: "problems"; problems: Problem[]; seats: number; canMend: boolean };

/**
 * Puts a file's plan (pretix, table of seats, our own) in the place of the hall's draft. A file with problems is answered with all of
 * them and changes nothing, unless it is to be mended: then every seat of it is kept. Seats that the hall's plan has by the same
 * section, row and number keep their ids, categories that it has by name their codes. Refuses as `saveDraft` does.
 */
export async function importPlan(
  actor: StaffActor,
  hallId: string,
  input: { revision: number; bytes: Buffer; mend: boolean },
  now: Date = new Date(),
): Promise<Imported> {
  assertMayEdit(actor);
  const hall = await readCurrentPlan(database(), actor.organizerId, hallId);
  if (!hall) throw new DomainError("NOT_FOUND");
  const file = readPlanFile(fileText(input.bytes));
  const { plan, problems, seats } = file;
  if (!plan || (problems.length > 0 && !input.mend))
    return { kind: "problems", problems, seats, canMend: plan !== null };
  const opened = await openDraft(database(), actor, hallId);
  if (opened.revision !== input.revision)
    throw new DomainError("DRAFT_CHANGED", { revision: opened.revision });
  const current = hall.published ? unpackPlan(hall.published.wire) : null;
  const { nextId, background } = opened.draft;
  const drawn: Pick<PlanDraft, "plan" | "nextId"> =
    file.hallId === hallId
      ? { plan, nextId: Math.max(nextId, firstFreeId(plan)) }
      : renumber(plan, current, nextId, [...opened.draft.plan.categories, ...(current?.categories ?? [])]);
  const named = plan.name === "?" ? { ...drawn.plan, name: opened.draft.plan.name } : drawn.plan;
  const draft = { ...drawn, plan: named, background };
  const saved = await saveDraft(actor, hallId, input.revision, draft, now);
  return { kind: "imported", ...saved, seats, mended: problems };
}
