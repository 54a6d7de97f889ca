import { and, eq } from "drizzle-orm";
import { client } from "#db/client.ts";
import { performances } from "#db/schema/performances.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import type { Visitor } from "#lib/access/rules/actor.ts";
import { isDomainError } from "#lib/errors.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { holdSeats } from "../../commands/hold-seats.ts";
import { readSeatState } from "../../queries/seat-state.ts";
import type { JoinInput } from "../../rules/waiting-input.ts";
import { saleCard } from "../../sale-card.ts";
import { freeSeats } from "../../steps/free-seats.ts";
import { joinWaiting } from "../join.ts";

const now = new Date();
const somebody: Visitor = { kind: "visitor", cartId: null, address: "192.0.2.9" };
let people = 0;

/** The code of a refusal, or "ok". Any other error is thrown on. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error: unknown) => {
      if (isDomainError(error)) return error.code as string;
      throw error;
    },
  );

export type SoldOutShop = Awaited<ReturnType<typeof soldOutShop>>;

/** A hall of 3 rows of 6 that is sold to the last place, and what people and clocks do to it. */
export async function soldOutShop() {
  const { db, pool } = client();
  const shop = await makeShop(db, { rows: 3, perRow: 6, areaCapacity: 4 });
  const orderId = newId();
  const all = [
    ...shop.seats.flat(),
    ...shop.table.seats,
    ...[0, 1, 2, 3].map((at) => shop.area.firstPlace + at),
  ];
  await db.insert(seatClaims).values(
    all.map((seatId) => ({
      performanceId: shop.performanceId,
      seatId,
      claimId: orderId,
      state: claimState.sold,
      organizerId: shop.organizerId,
      cartId: orderId,
      orderId,
      expiresAt: new Date("9999-12-31T00:00:00Z"),
    })),
  );
  function waits(over: Partial<JoinInput> = {}) {
    people += 1;
    const input: JoinInput = {
      performanceId: shop.performanceId,
      category: null,
      size: 1,
      name: "Дана Ким",
      email: `waits${people}@mail.kz`,
      phone: null,
      locale: "kk",
      ...over,
    };
    return joinWaiting(somebody, input, now);
  }
  const free = (...seats: number[]) => freeSeats(db, shop.performanceId, seats, { soldTo: orderId });
  const hold = (seat: number, cartId: string | null = null) =>
    holdSeats(cartId, shop.performanceId, { key: newId(), seats: [{ seat, rate: "adult" }] }, "kk", now);
  const claimOf = async (seatId: number) =>
    (
      await db
        .select()
        .from(seatClaims)
        .where(and(eq(seatClaims.performanceId, shop.performanceId), eq(seatClaims.seatId, seatId)))
    )[0];
  /** What the map shows of a seat: 0 is free. */
  const shownAs = async (seatId: number) => {
    const card = (await saleCard(db, shop.performanceId))!;
    const { packed } = await readSeatState(shop.performanceId, card.hall);
    const index = card.hall.plan.indexOf(seatId);
    return (packed[index >> 2]! >> ((index & 3) * 2)) & 3;
  };
  const offers = () =>
    db.select().from(waitingOffers).where(eq(waitingOffers.performanceId, shop.performanceId));
  const states = async () =>
    (
      await db
        .select()
        .from(waitingEntries)
        .where(eq(waitingEntries.performanceId, shop.performanceId))
        .orderBy(waitingEntries.id)
    ).map(({ state }) => state);
  const isMarked = async () =>
    (await db.select().from(performances).where(eq(performances.id, shop.performanceId)))[0]!.hasWaiting;
  const endOffers = () =>
    pool.query("UPDATE waiting_offers SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=?", [
      idBytes(shop.performanceId),
    ]);

  /** Lets the clock of a seat's hold run out. */
  const endHold = (seat: number) =>
    pool.query(
      "UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=? AND seat_id=?",
      [idBytes(shop.performanceId), seat],
    );
  return { shop, orderId, waits, free, hold, claimOf, shownAs, offers, states, isMarked, endOffers, endHold };
}
