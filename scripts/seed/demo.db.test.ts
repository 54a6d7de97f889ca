import { eq, type SQL, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { payments } from "#db/schema/payments.ts";
import { msPerDay } from "#lib/clock.ts";
import { refundOnce } from "#lib/payments/sandbox/record.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { demoAccountIds } from "./accounts.ts";
import { seedEvents } from "./data/events/index.ts";
import { topUpSeason } from "./demo.ts";

const { db } = await testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const chosen = ["words-of-abai", "white-nights", "qaragoz", "zhel-qaiyq", "soap-bubble-lab"];
const repertoire = seedEvents.filter(({ slug }) => chosen.includes(slug));

beforeAll(async () => {
  await topUpSeason(db, now, repertoire);
}, 240_000);

async function numberOf(query: ReturnType<typeof sql>): Promise<number> {
  const [rows] = (await db.execute(query)) as unknown as [{ n: number | string }[]];
  return Number(rows[0]!.n);
}

const contents = async () => ({
  performances: await numberOf(sql`SELECT COUNT(*) n FROM performances`),
  orders: await numberOf(sql`SELECT COUNT(*) n FROM orders`),
  tickets: await numberOf(sql`SELECT COUNT(*) n FROM tickets`),
  claims: await numberOf(sql`SELECT COUNT(*) n FROM seat_claims`),
  keys: await numberOf(sql`SELECT COUNT(*) n FROM signing_keys`),
  accounts: await numberOf(sql`SELECT COUNT(*) n FROM accounts`),
});

it("writes nothing at a second start of the same moment, and keeps what somebody changed", async () => {
  const before = await contents();
  expect(before.tickets).toBeGreaterThan(500);
  await db.execute(sql`UPDATE events SET title = JSON_SET(title, '$.en', 'Renamed') WHERE slug = 'qaragoz'`);
  await db.execute(sql`DELETE FROM seat_claims WHERE state = 3 LIMIT 1`);
  await topUpSeason(db, now, repertoire);
  expect(await contents()).toEqual({ ...before, claims: before.claims - 1 });
  expect(await numberOf(sql`SELECT COUNT(*) n FROM events WHERE JSON_VALUE(title, '$.en') = 'Renamed'`)).toBe(
    1,
  );
});

it("leaves every order with its money, seats and tickets in balance", async () => {
  const wrongSums = await numberOf(sql`
    SELECT COUNT(*) n FROM orders o JOIN (
      SELECT order_id, SUM(price_tiyn) price, SUM(fee_tiyn) fee, SUM(discount_tiyn) discount,
             SUM(total_tiyn) total, SUM(vat_tiyn) vat FROM order_lines GROUP BY order_id) l ON l.order_id = o.id
    WHERE price <> subtotal_tiyn OR fee <> o.fee_tiyn OR discount <> o.discount_tiyn OR vat <> o.vat_tiyn
       OR total <> o.total_tiyn OR o.total_tiyn <> subtotal_tiyn + o.fee_tiyn - o.discount_tiyn`);
  expect(wrongSums).toBe(0);
  const unbalanced = await numberOf(sql`
    SELECT COUNT(*) n FROM (SELECT SUM(amount_tiyn) s FROM ledger_entries GROUP BY transaction_id HAVING s <> 0) x`);
  expect(unbalanced).toBe(0);
  const moneyApart = await numberOf(sql`
    SELECT COUNT(*) n FROM payments p LEFT JOIN (
      SELECT order_id, SUM(amount_tiyn) s FROM ledger_entries WHERE account = 'provider' GROUP BY order_id) l
    ON l.order_id = p.order_id LEFT JOIN (
      SELECT payment_id, SUM(amount_tiyn) s FROM refunds WHERE status = 'requested' GROUP BY payment_id) owed
    ON owed.payment_id = p.id
    WHERE l.s IS NULL OR l.s <> p.amount_tiyn - p.refunded_tiyn + COALESCE(owed.s, 0)`);
  expect(moneyApart).toBe(0);
  const cannotGiveBack = await numberOf(sql`
    SELECT COUNT(*) n FROM payments WHERE COALESCE(JSON_VALUE(provider_data, '$.decision'), '') <> 'succeeded'`);
  expect(cannotGiveBack).toBe(0);
  const seatsApart = await numberOf(sql`
    SELECT COUNT(*) n FROM tickets t LEFT JOIN seat_claims c
      ON c.performance_id = t.performance_id AND c.seat_id = t.seat_id AND c.order_id = t.order_id AND c.state = 2
    WHERE c.seat_id IS NULL AND t.state = 'valid'`);
  expect(seatsApart).toBe(0);
  const linesApart = await numberOf(sql`
    SELECT COUNT(*) n FROM order_lines l LEFT JOIN tickets t ON t.order_line_id = l.id WHERE t.id IS NULL`);
  expect(linesApart).toBe(0);
});

it("leaves payments that the sandbox can give back", async () => {
  const [paid] = await db.select().from(payments).where(eq(payments.status, "succeeded")).limit(1);
  await refundOnce(paid!.id, paid!.amountTiyn, "back");
  const [after] = await db
    .select({ data: payments.providerData })
    .from(payments)
    .where(eq(payments.id, paid!.id));
  expect(after!.data).toMatchObject({ refunds: { back: paid!.amountTiyn } });
});

it("never sells more places than there are, and has a sold-out and a nearly full house to come", async () => {
  const houses = sql`
    SELECT p.capacity, COUNT(c.seat_id) taken FROM performances p
    LEFT JOIN seat_claims c ON c.performance_id = p.id WHERE p.starts_at > ${now} GROUP BY p.id, p.capacity`;
  expect(await numberOf(sql`SELECT COUNT(*) n FROM (${houses}) h WHERE taken > capacity`)).toBe(0);
  expect(await numberOf(sql`SELECT COUNT(*) n FROM (${houses}) h WHERE taken = capacity`)).toBeGreaterThan(0);
  const nearlyFull = sql`SELECT COUNT(*) n FROM (${houses}) h WHERE taken < capacity AND taken > capacity * 0.9`;
  expect(await numberOf(nearlyFull)).toBeGreaterThan(0);
  expect(
    await numberOf(sql`SELECT COUNT(*) n FROM performances WHERE sale_starts_at > ${now}`),
  ).toBeGreaterThan(0);
});

it("gives the demo's attendee tickets to look at, an order given back and an evening to look back at, once", async () => {
  const own = (
    when: SQL,
  ) => sql`SELECT COUNT(*) n FROM tickets t JOIN performances p ON p.id = t.performance_id
    WHERE t.holder_account_id = UNHEX(${demoAccountIds.attendee.replaceAll("-", "")}) AND ${when}`;
  expect(await numberOf(own(sql`p.starts_at > ${now} AND t.state = 'valid'`))).toBe(2);
  expect(await numberOf(own(sql`p.starts_at > ${now} AND t.state = 'refunded'`))).toBe(2);
  expect(await numberOf(own(sql`p.starts_at <= ${now}`))).toBe(2);
});

it("goes on selling with the days and moves no performance", async () => {
  const listed = async () => {
    const [rows] = await db.execute(sql`SELECT HEX(id) id, starts_at FROM performances ORDER BY id`);
    return new Map(
      (rows as unknown as { id: string; starts_at: Date }[]).map((row) => [row.id, row.starts_at]),
    );
  };
  const before = await listed();
  const orders = await numberOf(sql`SELECT COUNT(*) n FROM orders`);
  await topUpSeason(db, new Date(now.getTime() + 10 * msPerDay), repertoire);
  const after = await listed();
  for (const [id, startsAt] of before) expect(after.get(id)).toEqual(startsAt);
  expect(after.size).toBeGreaterThan(before.size);
  expect(await numberOf(sql`SELECT COUNT(*) n FROM orders`)).toBeGreaterThan(orders);
});
