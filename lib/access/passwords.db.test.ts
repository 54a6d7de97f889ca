import { expect, test } from "vitest";
import { testDatabase } from "#scripts/testing/database.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

// The database is only asked for the secret that the test run sets with it.
await testDatabase();

test("a password is verified exactly as typed", async () => {
  const stored = await hashPassword("  Құпия сөз ", 4);
  expect(await verifyPassword("  Құпия сөз ", stored)).toEqual({ matches: true, stale: true });
  for (const other of ["Құпия сөз", "  құпия сөз ", "  Құпия сөз  ", ""]) {
    expect((await verifyPassword(other, stored)).matches).toBe(false);
  }
});

test("every one of 128 Cyrillic letters counts, though bcrypt alone reads 72 bytes", async () => {
  const long = "ә".repeat(127);
  const stored = await hashPassword(`${long}а`, 4);
  expect((await verifyPassword(`${long}а`, stored)).matches).toBe(true);
  expect((await verifyPassword(`${long}б`, stored)).matches).toBe(false);
});

test("today's form is v1 at cost 12; a weaker one is told to be stale, an unknown one opens nothing", async () => {
  const now = await hashPassword("жеті қат көк");
  expect(now).toMatch(/^v1:\$2b\$12\$/);
  expect(await verifyPassword("жеті қат көк", now)).toEqual({ matches: true, stale: false });
  expect(await verifyPassword("жеті қат көк", now.replace("v1", "v9"))).toEqual({
    matches: false,
    stale: false,
  });
});

test("nothing stored takes as long as something wrong", async () => {
  const stored = await hashPassword("жеті қат көк");
  const timeOf = async (against: string | null) => {
    const start = performance.now();
    expect((await verifyPassword("басқа құпия", against)).matches).toBe(false);
    return performance.now() - start;
  };
  // Without the stand-in hash the first would be a hundredth of the second.
  expect(await timeOf(null)).toBeGreaterThan((await timeOf(stored)) / 3);
});

test("a burst waits beside the request's thread, and more than can be served is refused", async () => {
  const stored = await hashPassword("жеті қат көк", 8);
  let longestStall = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longestStall = Math.max(longestStall, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = last;
  const burst = await Promise.allSettled(
    Array.from({ length: 80 }, () => verifyPassword("жеті қат көк", stored)),
  );
  clearInterval(watch);
  const refused = burst.filter((answer) => answer.status === "rejected");
  expect(burst.length - refused.length).toBeGreaterThanOrEqual(60);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((answer) => answer.reason.code === "SERVER_BUSY")).toBe(true);
  // On this thread the comparisons would be one stall from the first to the last.
  expect(longestStall).toBeLessThan((performance.now() - start) / 2);
});
