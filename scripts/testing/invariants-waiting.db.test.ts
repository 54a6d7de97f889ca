import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leaveWaiting } from "#lib/seating/waiting/end-offer.ts";
import { passToList } from "#lib/seating/waiting/pass-to-list.ts";
import { soldOutShop } from "#lib/seating/waiting/testing/sold-out.ts";
import { testDatabase } from "./database.ts";
import { checkInvariants } from "./invariants.ts";
import { waitingChecks } from "./invariants-waiting.ts";

const { pool } = await testDatabase();
const names = waitingChecks.map(({ name }) => name);

/** What a fault of the code could leave behind, and what must be found. */
const faults: [string, string][] = [
  ["I1 an offer's places", "DELETE FROM seat_claims WHERE channel_code = 'waiting'"],
  [
    "I1 an offer's places",
    "UPDATE seat_claims SET seat_id = 9999 WHERE channel_code = 'waiting' AND seat_id = 2",
  ],
  ["I1 a place is kept", "UPDATE waiting_offers SET state = 'lapsed' WHERE state = 'open'"],
  ["I8 who was offered", "UPDATE waiting_entries SET state = 'waiting' WHERE state = 'offered'"],
  ["I8 who was offered", "UPDATE waiting_offers SET state = 'open'"],
  ["I8 somebody waits", "UPDATE performances SET has_waiting = FALSE"],
  ["I10 somebody in line", "DELETE FROM outbox WHERE kind = 'mail.waiting-joined'"],
  ["I10 somebody in line", "DELETE FROM outbox WHERE kind = 'mail.waiting-offer'"],
  ["I10 somebody in line", "DELETE FROM outbox WHERE kind = 'mail.waiting-ended'"],
  [
    "I11 a waiting list's row",
    "UPDATE waiting_offers SET performance_id = (SELECT MIN(id) FROM performances)",
  ],
];

/** One was offered a place and declined, one has an offer, one waits; and there is another performance. */
async function makeList() {
  await soldOutShop();
  const hall = await soldOutShop();
  const { token } = await hall.waits();
  await hall.waits();
  await hall.free(2);
  await passToList(hall.shop.performanceId, new Date());
  await leaveWaiting(token, new Date());
  await hall.waits();
}

describe("the check of waiting lists", () => {
  const found = async () =>
    (await checkInvariants(pool)).filter((violation) => names.some((name) => violation.startsWith(name)));
  beforeEach(makeList);
  afterEach(async () => {
    for (const table of ["outbox", "waiting_offers", "waiting_entries", "seat_claims"])
      await pool.query(`DELETE FROM ${table}`);
  });

  it("finds nothing in a sound one", async () => {
    expect(await found()).toEqual([]);
  });

  it.each(faults)("finds: %s (%s)", async (start, sql) => {
    await pool.query(sql);
    expect((await found()).some((violation) => violation.startsWith(start))).toBe(true);
  });
});
