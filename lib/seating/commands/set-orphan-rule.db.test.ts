import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditLog } from "#db/schema/audit-log.ts";
import { performances } from "#db/schema/performances.ts";
import { makeHall, newStaff } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { codeOf } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { holdSeats } from "./hold-seats.ts";
import { setOrphanRule } from "./set-orphan-rule.ts";

const { db } = await testDatabase();

const spared = () => makeHall(db, { rows: 1, perRow: 8, performance: { orphanRule: true } });

async function ruleOf(performanceId: string) {
  const [row] = await db.select().from(performances).where(eq(performances.id, performanceId));
  return row!.orphanRule;
}

it("lets a choice leave a single seat from the next hold on, and no longer once it is on again", async () => {
  const { shop, manager } = await spared();
  const hold = (...seats: number[]) => {
    const wish = { key: newId(), seats: seats.map((seat) => ({ seat, rate: "adult" })) };
    return codeOf(holdSeats(null, shop.performanceId, wish, "en", new Date()));
  };
  expect(await hold(2, 3)).toBe("LEAVES_SINGLE_SEAT");
  await setOrphanRule(manager, shop.performanceId, false);
  expect(await hold(2, 3)).toBe("ok");
  await setOrphanRule(manager, shop.performanceId, true);
  expect(await hold(5, 6)).toBe("LEAVES_SINGLE_SEAT");
});

it("is written down once for each turn, not for a turn to where it stands", async () => {
  const { shop, manager } = await spared();
  for (const on of [true, false, false, true]) await setOrphanRule(manager, shop.performanceId, on);
  const noted = await db.select().from(auditLog).where(eq(auditLog.subject, shop.performanceId));
  expect(noted.map(({ action }) => action)).toEqual(Array(2).fill("performance.orphan-rule"));
});

it("is the organizer's own owners' and managers'", async () => {
  const { shop } = await spared();
  const stranger = (await spared()).manager;
  expect(await codeOf(setOrphanRule(stranger, shop.performanceId, false))).toBe("NOT_FOUND");
  for (const role of ["door", "accountant", "box-office"] as const) {
    const one = await newStaff(db, shop.organizerId, role);
    expect(await codeOf(setOrphanRule(one, shop.performanceId, false))).toBe("FORBIDDEN");
  }
  expect(await ruleOf(shop.performanceId)).toBe(true);
  const owner = await newStaff(db, shop.organizerId, "owner");
  await setOrphanRule(owner, shop.performanceId, false);
  expect(await ruleOf(shop.performanceId)).toBe(false);
});
