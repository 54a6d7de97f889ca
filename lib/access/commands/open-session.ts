import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { carts } from "#db/schema/carts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { msPerDay } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { Buyer } from "../rules/actor.ts";
import { deviceWords } from "../rules/device.ts";
import { absoluteDays } from "../rules/session-life.ts";
import { joinGuestOrders } from "./join-guest-orders.ts";

type SignedIn = { accountId: string; level: "password" | "google"; userAgent: string | null };

const sessionsLookedAt = 50;

/**
 * A new session for who has just shown who they are, never one that was there before. The cart of this browser becomes
 * theirs; what it holds stays held. So does what was bought as a guest with their confirmed e-mail. A device that the account was
 * not seen on before is told by mail.
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
  const [account] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, signedIn.accountId), isNotNull(accounts.emailConfirmedAt)));
  if (account?.email) await joinGuestOrders(tx, signedIn.accountId, account.email, actor.cartId);
  if (await isNewDevice(tx, signedIn, id)) {
    await enqueue(tx, {
      kind: "mail.new-sign-in",
      payload: { sessionId: id },
      organizerId: null,
      dedupeKey: `new-sign-in:${id}`,
      orderKey: `account:${signedIn.accountId}`,
      runAt: now,
    });
  }
  return id;
}

/** The first sign-in of all is no news to anybody. */
async function isNewDevice(tx: Tx, { accountId, userAgent }: SignedIn, id: string): Promise<boolean> {
  const known = await tx
    .select({ userAgent: sessions.userAgent })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, id)))
    .orderBy(desc(sessions.id))
    .limit(sessionsLookedAt);
  const device = deviceWords(userAgent);
  return known.length > 0 && !known.some((session) => deviceWords(session.userAgent) === device);
}
