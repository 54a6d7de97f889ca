import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts } from "#db/schema/accounts.ts";
import { signIn } from "#lib/access/commands/sign-in.ts";
import { demoAccounts, demoPassword } from "#lib/access/rules/demo.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { demoAccountIds, seedAccounts } from "./accounts.ts";

const { db } = await testDatabase();
const actor = { kind: "visitor", cartId: null, address: "127.0.0.1" } as const;

test("each demo sign-in works, again after somebody changed it, and a second seed changes nothing", async () => {
  await seedAccounts(db, new Date());
  const seeded = await db.select().from(accounts);
  expect(seeded.map((account) => account.id).sort()).toEqual(Object.values(demoAccountIds).sort());
  await seedAccounts(db, new Date());
  expect(await db.select().from(accounts)).toEqual(seeded);
  await db
    .update(accounts)
    .set({ passwordHash: null, disabledAt: new Date() })
    .where(eq(accounts.id, demoAccountIds.door));
  await seedAccounts(db, new Date());
  for (const { email } of demoAccounts) {
    const opened = signIn(actor, { email, password: demoPassword, userAgent: null }, new Date());
    await expect(opened).resolves.toHaveProperty("sessionId");
  }
});
