import { expect, test } from "vitest";
import { testDatabase } from "#scripts/testing/database.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { jobsDuring } from "./testing/thread-jobs.ts";

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

test("nothing stored is compared with a stand-in of the same cost, so that it costs the same work", async () => {
  const stored = await hashPassword("жеті қат көк");
  const against = (hash: string | null) =>
    jobsDuring(async () => {
      expect((await verifyPassword("басқа құпия", hash)).matches).toBe(false);
    });
  expect(await against(stored)).toEqual([{ kind: "compare", rounds: "12" }]);
  expect(await against(null)).toEqual([{ kind: "compare", rounds: "12" }]);
});

test("a burst waits beside the request's thread, and more than can be served is refused", async () => {
  const stored = await hashPassword("жеті қат көк", 8);
  let burst: PromiseSettledResult<unknown>[] = [];
  const jobs = await jobsDuring(async () => {
    burst = await Promise.allSettled(
      Array.from({ length: 80 }, () => verifyPassword("жеті қат көк", stored)),
    );
  });
  const refused = burst.filter((answer) => answer.status === "rejected");
  const served = burst.length - refused.length;
  expect(served).toBeGreaterThanOrEqual(60);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((answer) => answer.reason.code === "SERVER_BUSY")).toBe(true);
  // Every one that was served was worked on by a thread, none by this one.
  expect(jobs).toHaveLength(served);
});
