import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { performances } from "#db/schema/performances.ts";
import { type StaffRole, staff } from "#db/schema/staff.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { confirmedAccount } from "#lib/access/testing/people.ts";
import { makeShop, type ShopFixture, type ShopOptions } from "#scripts/testing/shop-fixture.ts";

/** Somebody with a role at an organizer, as they act there. */
export async function newStaff(
  db: Db,
  organizerId: string,
  role: StaffRole = "manager",
): Promise<StaffActor> {
  const { id } = await confirmedAccount();
  await db.insert(staff).values({ organizerId, accountId: id, role });
  return { kind: "staff", accountId: id, organizerId, role, address: "127.0.0.1" };
}

/** A shop whose hall has its plan as version 1, and its manager. */
export async function makeHall(
  db: Db,
  options: ShopOptions = {},
): Promise<{ shop: ShopFixture; manager: StaffActor; planHash: string }> {
  const shop = await makeShop(db, options);
  const [row] = await db
    .select({ hash: performances.planHash })
    .from(performances)
    .where(eq(performances.id, shop.performanceId));
  await db.insert(hallPlans).values({
    hallId: shop.hallId,
    version: 1,
    organizerId: shop.organizerId,
    state: "published",
    planHash: row!.hash,
    publishedAt: new Date(),
  });
  return { shop, manager: await newStaff(db, shop.organizerId), planHash: row!.hash.toString("hex") };
}
