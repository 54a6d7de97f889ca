import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { hallDrafts } from "#db/schema/hall-drafts.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { halls } from "#db/schema/halls.ts";
import { plans } from "#db/schema/plans.ts";
import { venues } from "#db/schema/venues.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { unpackDraft } from "../draft-bytes.ts";
import { openHall } from "../open-plans.ts";
import type { OpenPlan } from "../rules/open-plan.ts";
import { publishFaults } from "../rules/publish-faults.ts";
import type { PlanFault } from "../rules/validate.ts";
import { openAuthoredPlan } from "../rules/wire.ts";
import { assertMayEdit } from "../staff.ts";

export type HallPage = {
  id: string;
  organizerId: string;
  name: LocalizedText;
  venue: LocalizedText;
  timeZone: string;
  versions: { version: number; publishedAt: Date | null; seats: number; hash: string }[];
  published: OpenPlan | null;
  draft: HallDraft | null;
  /** A draft of revision 0 is one that has yet to be begun. */
  revision: number;
};

export type HallDraft = {
  savedAt: Date;
  savedBy: string | null;
  faults: PlanFault[];
  /** By code: faults name sections by these. */
  sectionNames: Map<string, LocalizedText>;
  /** Null while it has faults that do not let it be opened. */
  plan: OpenPlan | null;
};

/** A hall with its versions and its draft, which looking does not begin. Refuses: NOT_FOUND, FORBIDDEN. */
export async function readHallPage(db: Db, actor: StaffActor, hallId: string): Promise<HallPage> {
  assertMayEdit(actor);
  const [hall] = await db
    .select({
      ...{ id: halls.id, organizerId: halls.organizerId, name: halls.name },
      ...{ venue: venues.name, timeZone: venues.timeZone },
    })
    .from(halls)
    .innerJoin(venues, eq(venues.id, halls.venueId))
    .where(and(eq(halls.id, hallId), eq(halls.organizerId, actor.organizerId)));
  if (!hall) throw new DomainError("NOT_FOUND");
  const [versions, [row]] = await Promise.all([
    db
      .select({
        ...{ version: hallPlans.version, publishedAt: hallPlans.publishedAt },
        ...{ seats: plans.seatCount, hash: plans.hash },
      })
      .from(hallPlans)
      .innerJoin(plans, eq(plans.hash, hallPlans.planHash))
      .where(and(eq(hallPlans.hallId, hallId), eq(hallPlans.organizerId, actor.organizerId)))
      .orderBy(desc(hallPlans.version)),
    db
      .select({
        ...{ revision: hallDrafts.revision, bytes: hallDrafts.draft, savedAt: hallDrafts.savedAt },
        ...{ firstName: accounts.firstName, lastName: accounts.lastName },
      })
      .from(hallDrafts)
      .leftJoin(accounts, eq(accounts.id, hallDrafts.savedBy))
      .where(and(eq(hallDrafts.hallId, hallId), eq(hallDrafts.organizerId, actor.organizerId))),
  ]);
  return {
    ...{ ...hall, revision: row?.revision ?? 0 },
    versions: versions.map(({ hash, ...its }) => ({ ...its, hash: hash.toString("hex") })),
    published: versions[0] ? ((await openHall(db, versions[0].hash, null))?.plan ?? null) : null,
    draft: row?.bytes ? await describeDraft({ ...row, bytes: row.bytes }) : null,
  };
}

type DraftRow = { bytes: Buffer; savedAt: Date; firstName: string | null; lastName: string | null };

async function describeDraft({ bytes, savedAt, firstName, lastName }: DraftRow): Promise<HallDraft> {
  const { plan } = await unpackDraft(bytes);
  const faults = publishFaults(plan);
  const savedBy = firstName ? `${firstName} ${lastName ?? ""}`.trim() : null;
  const sectionNames = new Map(plan.sections.map(({ code, name }) => [code, name]));
  const its = { savedAt, savedBy, faults, sectionNames };
  try {
    return { ...its, plan: openAuthoredPlan(plan) };
  } catch {
    return { ...its, plan: null };
  }
}
