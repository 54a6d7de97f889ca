import { and, desc, eq, gt, ne } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { auditLog } from "#db/schema/audit-log.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { performances } from "#db/schema/performances.ts";
import { inTransaction } from "#db/transaction.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { saveOverlay } from "#lib/halls/commands.ts";
import { type Hall, openHall } from "#lib/halls/open-plans.ts";
import { readOverlay } from "#lib/halls/queries.ts";
import { carryOverlay } from "#lib/halls/rules/carry-overlay.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { assertMayEdit } from "#lib/halls/staff.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { newId } from "#lib/ids.ts";
import { blockLost, freeReturned, sellableIds, takenAmong } from "../claims/lost-places.ts";
import { replan } from "../live/hub.ts";
import { forgetSaleCard } from "../sale-card.ts";

/** A place that the new version does not have and somebody has. An area's places have no row and number. */
export type PlaceInUse = { section: LocalizedText; row: string | null; seat: string | null };

export type Moved = { kind: "moved"; version: number; capacity: number };
export type NotMoved =
  | { kind: "in-use"; places: PlaceInUse[] }
  /** Categories that the performance's own changes name and the version lacks. */
  | { kind: "overlay"; categories: string[] };

/** Thrown inside the transaction, so that nothing of it stays. */
class Refused {
  readonly answer: NotMoved;
  constructor(answer: NotMoved) {
    this.answer = answer;
  }
}

/**
 * Moves one coming performance to the version of its hall that was published last, while it sells. Seats keep their ids, so every
 * claim stays what it is. A version that would lose a held, sold or blocked seat is refused with the list of them. Refuses:
 * NOT_FOUND (another's, over, cancelled), ALREADY_MOVED, FORBIDDEN.
 */
export async function movePerformance(
  actor: StaffActor,
  performanceId: string,
  now: Date = new Date(),
): Promise<Moved | NotMoved> {
  assertMayEdit(actor);
  try {
    const moved = await inTransaction(database(), (tx) => move(tx, actor, performanceId, now));
    forgetSaleCard(performanceId);
    replan(performanceId);
    return moved;
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

async function move(tx: Tx, actor: StaffActor, performanceId: string, now: Date): Promise<Moved> {
  const { organizerId } = actor;
  const mine = and(eq(performances.id, performanceId), eq(performances.organizerId, organizerId));
  const [row] = await tx
    .select()
    .from(performances)
    .where(and(mine, gt(performances.startsAt, now), ne(performances.status, "cancelled")))
    .for("update");
  if (!row) throw new DomainError("NOT_FOUND");
  const [latest] = await tx
    .select({ version: hallPlans.version, planHash: hallPlans.planHash })
    .from(hallPlans)
    .where(and(eq(hallPlans.hallId, row.hallId), eq(hallPlans.organizerId, organizerId)))
    .orderBy(desc(hallPlans.version))
    .limit(1);
  if (!latest?.planHash) throw new DomainError("NOT_FOUND");
  if (latest.planHash.equals(row.planHash)) throw new DomainError("ALREADY_MOVED");
  const from = await openHall(tx, row.planHash, row.overlayHash);
  const bare = await openHall(tx, latest.planHash, null);
  if (!from || !bare) throw new DomainError("NOT_FOUND");

  const carried = row.overlayHash
    ? carryOverlay(bare.plan, (await readOverlay(tx, row.overlayHash.toString("hex")))!)
    : null;
  if (carried && carried.lostCategories.length > 0)
    throw new Refused({ kind: "overlay", categories: carried.lostCategories });
  const overlayHash = carried?.overlay ? await saveOverlay(tx, carried.overlay) : null;
  const to = (await openHall(tx, latest.planHash, overlayHash))!;

  const sellable = sellableIds(to);
  const lost = [...sellableIds(from)].filter((id) => !sellable.has(id)).sort((one, other) => one - other);
  await refuseTaken(tx, performanceId, from, lost);
  // Between that look and this write somebody may have come: the key decides, and the list is read again.
  if (!(await blockLost(tx, performanceId, organizerId, lost))) {
    await refuseTaken(tx, performanceId, from, lost);
    throw new DomainError("BUSY");
  }
  await freeReturned(tx, performanceId, sellable);
  const capacity = sellable.size;
  await tx.update(performances).set({ planHash: latest.planHash, overlayHash, capacity }).where(mine);
  await tx.insert(auditLog).values({
    ...{ id: newId(), organizerId, actorKind: "staff", actorId: actor.accountId },
    ...{ action: "performance.move-plan", subject: performanceId },
    details: { version: latest.version, lost: lost.length, capacity },
  });
  return { kind: "moved", version: latest.version, capacity };
}

async function refuseTaken(tx: Tx, performanceId: string, from: Hall, lost: number[]): Promise<void> {
  const taken = await takenAmong(tx, performanceId, lost);
  if (taken.length === 0) return;
  const places = taken.map((id): PlaceInUse => {
    const place = describePlace(from.plan, id)!;
    if (place.kind === "place") return { section: place.area.name, row: null, seat: null };
    return { section: place.section, row: place.row, seat: place.seat };
  });
  throw new Refused({ kind: "in-use", places });
}
