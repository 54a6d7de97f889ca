import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { msPerDay } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import type { Buyer } from "../rules/actor.ts";
import { absoluteDays } from "../rules/session-life.ts";

type SignedIn = { accountId: string; level: "password" | "google"; userAgent: string | null };

/**
 * A new session for who has just shown who they are, never one that was there before. The cart of this browser becomes
 * theirs; what it holds stays held.
 */
export async function openSession(tx: Tx, actor: Buyer, signedIn: SignedIn, now: Date): Promise<string> {
  const id = newId(now.getTime());
  await tx.insert(sessions).values({
    id,
    accountId: signedIn.accountId,
    level: signedIn.level,
    seenAt: now,
    reauthenticatedAt: now,
    expiresAt: new Date(now.getTime() + absoluteDays * msPerDay),
    userAgent: signedIn.userAgent?.slice(0, 200) ?? null,
  });
  if (actor.cartId) {
    await tx.update(carts).set({ accountId: signedIn.accountId }).where(eq(carts.id, actor.cartId));
  }
  return id;
}
