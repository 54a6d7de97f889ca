import { and, eq, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { clientAddress } from "./address.ts";
import { sessionIdOf } from "./next-auth/token.ts";
import { readSession, type SessionView } from "./queries.ts";
import type { Buyer } from "./rules/actor.ts";
import { seenEveryMs } from "./rules/session-life.ts";

type HeaderReader = { get(name: string): string | null };

/** Who is signed in, by a Cookie header; null for a visitor. Free of any framework: the listener uses it as well. */
export async function sessionFromCookie(
  cookieHeader: string | null,
  now: Date = new Date(),
): Promise<SessionView | null> {
  const sessionId = await sessionIdOf(cookieHeader);
  const session = sessionId && (await readSession(sessionId, now));
  if (!session) return null;
  if (now.getTime() - session.seenAt.getTime() > seenEveryMs) await markSeen(session.sessionId, now);
  return session;
}

/** Who buys, by a request's headers. The cart is read by whoever knows its cookie. */
export async function buyerOf(headers: HeaderReader, cartId: string | null): Promise<Buyer> {
  return asBuyer(await sessionFromCookie(headers.get("cookie")), cartId, clientAddress(headers));
}

/** The actor of a session, or the visitor where there is none. */
export function asBuyer(session: SessionView | null, cartId: string | null, address: string): Buyer {
  if (!session) return { kind: "visitor", cartId, address };
  const { accountId, sessionId } = session;
  return { kind: "account", accountId, sessionId, cartId, address };
}

async function markSeen(sessionId: string, now: Date): Promise<void> {
  await database()
    .update(sessions)
    .set({ seenAt: now })
    .where(and(eq(sessions.id, sessionId), lt(sessions.seenAt, now)));
}
