import { eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { ledgerEntries } from "#db/schema/ledger-entries.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { paymentEvents } from "#db/schema/payment-events.ts";
import { payments } from "#db/schema/payments.ts";
import { receipts } from "#db/schema/receipts.ts";
import { seatClaims } from "#db/schema/seat-claims.ts";
import { tickets } from "#db/schema/tickets.ts";
import { inTransaction } from "#db/transaction.ts";
import { chanceFrom } from "../chance.ts";
import { seedId } from "../write/ids.ts";
import type { SeededPerformance } from "../write/performances.ts";
import { insertNew } from "../write/rows.ts";
import { demandFor, type PlannedOrder } from "./demand.ts";
import { type OrderRows, orderRows } from "./order-rows.ts";
import type { Person } from "./people.ts";
import { seatChooser } from "./seats.ts";

const idsPerQuery = 2_000;

/** Writes the orders of these performances whose time has come and that are not there yet. Gives how many. */
export async function writeDueOrders(
  db: Db,
  performances: readonly SeededPerformance[],
  now: Date,
): Promise<number> {
  const due = performances.map((performance) => ({
    performance,
    orders: demandFor(performance).filter(({ at }) => at <= now),
  }));
  const present = await presentOrders(
    db,
    due.flatMap(({ performance, orders }) =>
      orders.map(({ number }) => seedId.order(performance.id, number)),
    ),
  );
  let written = 0;
  for (const { performance, orders } of due) {
    const missing = orders.filter(({ number }) => !present.has(seedId.order(performance.id, number)));
    if (missing.length > 0) written += await writeOrders(db, performance, missing);
  }
  return written;
}

/** Which of these orders are there already. */
export async function presentOrders(db: Db, ids: string[]): Promise<Set<string>> {
  const present = new Set<string>();
  for (let at = 0; at < ids.length; at += idsPerQuery) {
    const part = ids.slice(at, at + idsPerQuery);
    for (const { id } of await db.select({ id: orders.id }).from(orders).where(inArray(orders.id, part)))
      present.add(id);
  }
  return present;
}

/** One transaction a performance: its orders are there whole or not at all. */
export function writeOrders(
  db: Db,
  performance: SeededPerformance,
  planned: readonly PlannedOrder[],
  buyer?: Person,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const [event] = await tx
      .select({ vatBasisPoints: events.vatBasisPoints })
      .from(events)
      .where(eq(events.id, seedId.event(performance.showing.event.slug)));
    const taken = await tx
      .select({ seatId: seatClaims.seatId })
      .from(seatClaims)
      .where(eq(seatClaims.performanceId, performance.id));
    const choose = seatChooser(
      performance.hall.plan,
      taken.map(({ seatId }) => seatId),
    );
    const made: OrderRows[] = [];
    for (const { number, at, size } of planned) {
      const id = seedId.order(performance.id, number);
      const seats = choose(size, chanceFrom(`seats ${id}`));
      if (!seats) break;
      made.push(orderRows({ performance, id, at, seats, vatBasisPoints: event!.vatBasisPoints, buyer }));
    }
    await insertOrders(tx, made);
    return made.length;
  });
}

async function insertOrders(tx: Tx, made: OrderRows[]): Promise<void> {
  // Claims are written plainly: a seat that somebody took meanwhile fails the transaction, never takes it over.
  const claims = made.flatMap((its) => its.claims);
  for (let at = 0; at < claims.length; at += 250)
    await tx.insert(seatClaims).values(claims.slice(at, at + 250));
  const all = <T>(of: (rows: OrderRows) => T[]) => made.flatMap(of);
  await insertNew(
    tx,
    orders,
    all((its) => [its.order]),
    orders.id,
  );
  await insertNew(
    tx,
    orderLines,
    all((its) => its.lines),
    orderLines.id,
  );
  await insertNew(
    tx,
    tickets,
    all((its) => its.tickets),
    tickets.id,
  );
  await insertNew(
    tx,
    payments,
    all((its) => [its.payment]),
    payments.id,
  );
  await insertNew(
    tx,
    paymentEvents,
    all((its) => [its.paymentEvent]),
    paymentEvents.provider,
  );
  await insertNew(
    tx,
    receipts,
    all((its) => [its.receipt]),
    receipts.id,
  );
  await insertNew(
    tx,
    ledgerEntries,
    all((its) => its.entries),
    ledgerEntries.id,
  );
}
