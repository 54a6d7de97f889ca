import { and, eq, isNull } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { carts } from "#db/schema/carts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { inTransaction } from "#db/transaction.ts";
import { logSecurity } from "#lib/log.ts";
import type { AccountActor } from "../rules/actor.ts";

type SignedIn = Pick<AccountActor, "accountId" | "sessionId" | "cartId">;

/** Ends this sign-in. The cart stays in the browser and is nobody's again. */
export async function signOut(actor: SignedIn, now: Date): Promise<void> {
  await inTransaction(database(), async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: now })
      .where(
        and(
          eq(sessions.id, actor.sessionId),
          eq(sessions.accountId, actor.accountId),
          isNull(sessions.revokedAt),
        ),
      );
    await leaveCart(tx, actor);
  });
}

/** Signs out everywhere, here too. */
export async function revokeAllSessions(actor: SignedIn, now: Date): Promise<void> {
  await inTransaction(database(), async (tx) => {
    await endSessions(tx, actor.accountId, now);
    await leaveCart(tx, actor);
  });
  logSecurity("signed-out-everywhere", { accountId: actor.accountId });
}

/** Ends every sign-in of an account, in the caller's transaction. */
export async function endSessions(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt)));
}

async function leaveCart(tx: Tx, actor: SignedIn): Promise<void> {
  if (!actor.cartId) return;
  await tx
    .update(carts)
    .set({ accountId: null })
    .where(and(eq(carts.id, actor.cartId), eq(carts.accountId, actor.accountId)));
}
