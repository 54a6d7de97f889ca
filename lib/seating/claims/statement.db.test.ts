import type { RowDataPacket } from "mysql2/promise";
import { beforeEach, describe, expect, it } from "vitest";
import { formatId, idBytes, newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { claimSeats, type NewClaim } from "./statement.ts";

const { pool } = await testDatabase();

const performanceId = newId();
const organizerId = newId();
const rateId = newId();
const priceId = newId();

function claimOf(seatId: number, over: Partial<NewClaim> = {}): NewClaim {
  const fresh = { claimId: newId(), cartId: newId(), clock: null, holdSeconds: 600 };
  return { performanceId, organizerId, seatId, rateId, priceId, ...fresh, ...over };
}

async function row(seatId: number) {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SELECT *, TIMESTAMPDIFF(SECOND, NOW(3), expires_at) AS seconds_left FROM seat_claims WHERE performance_id=? AND seat_id=?",
    [idBytes(performanceId), seatId],
  );
  return rows[0];
}

const expire = (seatId: number) =>
  pool.query("UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE seat_id=?", [seatId]);

beforeEach(() => pool.query("DELETE FROM seat_claims"));

describe("a claim", () => {
  it("takes a free seat until the hold's end", async () => {
    expect(await claimSeats(pool, [claimOf(1)])).toBe(true);
    expect((await row(1))!.seconds_left).toBeGreaterThan(590);
  });

  it("is refused where another holds, and changes nothing of the other's row", async () => {
    const first = claimOf(1);
    await claimSeats(pool, [first]);
    const before = await row(1);
    expect(await claimSeats(pool, [claimOf(1)])).toBe(false);
    const { seconds_left: _a, ...kept } = before!;
    const { seconds_left: _b, ...now } = (await row(1))!;
    expect(now).toEqual(kept);
  });

  it("is all or nothing: one lost seat leaves the others free", async () => {
    await claimSeats(pool, [claimOf(2)]);
    const mine = claimOf(1);
    const wish = [mine, { ...mine, seatId: 2 }, { ...mine, seatId: 3 }];
    expect(await claimSeats(pool, wish)).toBe(false);
    expect(await row(1)).toBeUndefined();
    expect(await row(3)).toBeUndefined();
  });

  it("repeated is the same claim and never moves its end", async () => {
    const mine = claimOf(1, { holdSeconds: 60 });
    await claimSeats(pool, [mine]);
    const before = (await row(1))!.expires_at;
    expect(await claimSeats(pool, [{ ...mine, holdSeconds: 600 }])).toBe(true);
    expect((await row(1))!.expires_at).toEqual(before);
  });

  it("takes over an expired hold and leaves nothing of it, not even its order", async () => {
    await claimSeats(pool, [claimOf(1)]);
    await pool.query("UPDATE seat_claims SET order_id = claim_id WHERE seat_id = 1");
    await expire(1);
    const mine = claimOf(1);
    expect(await claimSeats(pool, [mine])).toBe(true);
    const now = (await row(1))!;
    expect(formatId(now.cart_id)).toBe(mine.cartId);
    expect(now.order_id).toBeNull();
    expect(now.seconds_left).toBeGreaterThan(590);
  });

  it.each([
    ["sold", 2],
    ["blocked", 3],
  ])("never takes a %s seat, even when its time looks over", async (_name, state) => {
    await claimSeats(pool, [claimOf(1)]);
    await pool.query("UPDATE seat_claims SET state = ? WHERE seat_id = 1", [state]);
    await expire(1);
    expect(await claimSeats(pool, [claimOf(1)])).toBe(false);
    expect((await row(1))!.state).toBe(state);
  });

  it("carries the cart's running clock where that ends sooner", async () => {
    const clock = new Date(Date.now() + 60_000);
    await claimSeats(pool, [claimOf(1, { clock })]);
    expect((await row(1))!.expires_at).toEqual(clock);
  });

  it("has the CHECK behind the refusal: an id of zeros is never written", async () => {
    const zeros = "00000000-0000-0000-0000-000000000000";
    expect(await claimSeats(pool, [claimOf(1, { claimId: zeros })])).toBe(false);
    expect(await row(1)).toBeUndefined();
  });
});

describe("two hundred claims at once", () => {
  it("give one seat to one of them", async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => claimSeats(pool, [claimOf(1)])));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it("give seats A and B together, in whichever order they are named", async () => {
    const pairs = Array.from({ length: 100 }, (_, index) => {
      const mine = claimOf(1);
      const both = [mine, { ...mine, seatId: 2 }];
      return index % 2 ? both : both.reverse();
    });
    const answers = await Promise.all(
      pairs.map((pair) =>
        claimSeats(pool, pair).catch((error) => (error.errno === 1213 ? false : Promise.reject(error))),
      ),
    );
    expect(answers.filter(Boolean).length).toBeLessThanOrEqual(1);
    const [rows] = await pool.query<RowDataPacket[]>("SELECT DISTINCT cart_id FROM seat_claims");
    expect(rows.length).toBe(answers.filter(Boolean).length);
  });
});

it("without the guard the same statement sells a sold seat: the test above can fail", async () => {
  await claimSeats(pool, [claimOf(1)]);
  await pool.query("UPDATE seat_claims SET state = 2 WHERE seat_id = 1");
  const mine = claimOf(1);
  await pool.query(
    `INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, cart_id, expires_at)
     VALUES (?,?,?,1,?,?,NOW(3)) ON DUPLICATE KEY UPDATE claim_id=VALUES(claim_id), cart_id=VALUES(cart_id)`,
    [performanceId, 1, mine.claimId, organizerId, mine.cartId].map((value) =>
      typeof value === "string" ? idBytes(value) : value,
    ),
  );
  expect(formatId((await row(1))!.cart_id)).toBe(mine.cartId);
});
