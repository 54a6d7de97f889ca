import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { areaOfPlace } from "#lib/halls/rules/overlay.ts";
import { saleCard } from "#lib/seating/sale-card.ts";
import type { HeldTicket } from "./held-tickets.ts";

/** A performance that a ticket can move to; `rateCodes`: the codes of the rates it sells, by their ids. */
export type ChangeTarget = { id: string; startsAt: Date; rateCodes: ReadonlyMap<string, string> };

const most = 30;

/**
 * The ticket's own performance, and others of the event where the organizer allows it: on sale now, the own one first. Where a
 * standing ticket's hall is its own area and nothing else, only the others.
 */
export async function readChangeTargets(db: Db, ticket: HeldTicket, now: Date): Promise<ChangeTarget[]> {
  const { show, performanceId } = ticket;
  const others = show.policy.changesBetweenPerformances
    ? await db
        .select({ id: performances.id })
        .from(performances)
        .where(
          and(
            eq(performances.eventId, show.eventId),
            ne(performances.id, performanceId),
            ne(performances.status, "cancelled"),
            gt(performances.saleEndsAt, now),
          ),
        )
        .orderBy(asc(performances.startsAt))
        .limit(most)
    : [];
  const found: ChangeTarget[] = [];
  for (const { id } of [{ id: performanceId }, ...others]) {
    const card = await saleCard(db, id);
    if (!card || now < card.saleStartsAt || now >= card.saleEndsAt) continue;
    if (id === performanceId && isAll(card.hall.plan, ticket.seatId)) continue;
    found.push({ id, startsAt: card.startsAt, rateCodes: card.rateCodeById });
  }
  return found;
}

/** Whether a hall has nothing but the area that a place is of. */
function isAll(plan: OpenPlan, place: number): boolean {
  const own = areaOfPlace(plan, place);
  return plan.seatCount === 0 && plan.areas.every(({ id }) => id === own?.id);
}
