import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import type { AccountActor } from "../rules/actor.ts";

/** Ends one sign-in of the account, on whatever device it is; somebody else's stays as it was, unsaid. */
export async function endSession(
  actor: Pick<AccountActor, "accountId">,
  sessionId: string,
  now: Date,
): Promise<void> {
  await database()
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(eq(sessions.id, sessionId), eq(sessions.accountId, actor.accountId), isNull(sessions.revokedAt)),
    );
}
