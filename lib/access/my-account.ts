import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { type ConsentKind, consents } from "#db/schema/consents.ts";
import { identities } from "#db/schema/identities.ts";
import { sessions } from "#db/schema/sessions.ts";
import { deviceWords } from "./rules/device.ts";
import { isAwake, type SessionRole } from "./rules/session-life.ts";

export type SessionLine = { id: string; device: string; seenAt: Date; isThis: boolean };

const mostSessions = 50;

/** Where somebody is signed in: this device first, then the latest seen. */
export async function mySessions(
  accountId: string,
  current: string,
  role: SessionRole,
  now: Date,
): Promise<SessionLine[]> {
  const rows = await database()
    .select({ id: sessions.id, userAgent: sessions.userAgent, seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt))
    .limit(mostSessions);
  return rows
    .filter((row) => isAwake(row.seenAt, role, now))
    .map(({ id, userAgent, seenAt }) => ({
      id,
      device: deviceWords(userAgent),
      seenAt,
      isThis: id === current,
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Since when the account can be entered by Google; null when it cannot. */
export async function googleSince(accountId: string): Promise<Date | null> {
  const [row] = await database()
    .select({ at: identities.createdAt })
    .from(identities)
    .where(eq(identities.accountId, accountId))
    .limit(1);
  return row?.at ?? null;
}

export type ConsentLine = { kind: ConsentKind; isGranted: boolean; at: Date };

/** The latest answer of each kind of consent. */
export async function myConsents(accountId: string): Promise<ConsentLine[]> {
  const rows = await database()
    .select({ kind: consents.kind, isGranted: consents.isGranted, at: consents.createdAt })
    .from(consents)
    .where(eq(consents.accountId, accountId))
    .orderBy(desc(consents.createdAt), desc(consents.id));
  const latest = new Map<ConsentKind, ConsentLine>();
  for (const row of rows) if (!latest.has(row.kind)) latest.set(row.kind, row);
  return [...latest.values()];
}
