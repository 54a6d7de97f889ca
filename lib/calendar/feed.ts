import { createHash, createHmac, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Db, database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { calendarFeeds } from "#db/schema/calendar-feeds.ts";
import { performances } from "#db/schema/performances.ts";
import { inTransaction } from "#db/transaction.ts";
import type { AccountActor } from "#lib/access/rules/actor.ts";
import { msPerDay } from "#lib/clock.ts";
import { secretFor } from "#lib/env.ts";
import { hashToken } from "#lib/ids.ts";
import { heldBy } from "#lib/orders/viewer.ts";
import { heldEntry, type PlaceLine } from "./held-entry.ts";
import { icsFile } from "./ics.ts";
import { readHeldTickets } from "./queries/held-tickets.ts";

type Who = Pick<AccountActor, "accountId">;

/** The secret of a feed's address, 128 bits: it follows from the revision, so that the page can show it again. */
function feedToken(accountId: string, revision: number): string {
  return createHmac("sha256", secretFor("calendar feeds"))
    .update(`${accountId} ${revision}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

/** The token of an account's feed; null when it has none or turned it off. */
export async function readFeedToken(db: Db, { accountId }: Who): Promise<string | null> {
  const [row] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.accountId, accountId));
  if (!row) return null;
  const token = feedToken(accountId, row.revision);
  return hashToken(token).equals(row.tokenHash) ? token : null;
}

/** Gives the feed a new address; the old one, if there was one, stops. */
export function renewFeed({ accountId }: Who): Promise<void> {
  return inTransaction(database(), async (tx) => {
    await tx
      .insert(calendarFeeds)
      .values({ accountId, revision: 0, tokenHash: randomBytes(32) })
      .onDuplicateKeyUpdate({ set: { accountId } });
    const mine = eq(calendarFeeds.accountId, accountId);
    const [row] = await tx.select().from(calendarFeeds).where(mine).for("update");
    const revision = (row?.revision ?? 0) + 1;
    await tx
      .update(calendarFeeds)
      .set({ revision, tokenHash: hashToken(feedToken(accountId, revision)) })
      .where(mine);
  });
}

/** Turns the feed off: its address stops, and never comes back. */
export async function endFeed({ accountId }: Who): Promise<void> {
  await database()
    .update(calendarFeeds)
    .set({ tokenHash: randomBytes(32) })
    .where(eq(calendarFeeds.accountId, accountId));
}

/**
 * The feed's file: what its account holds and is still to come, with what was given back or called off as cancelled. No QR code is
 * in it. The tag names its content without the time of writing. Null for an address that is not, or no longer, one.
 */
export async function readFeed(
  db: Db,
  token: string,
  place: PlaceLine,
  now: Date,
): Promise<{ body: string; etag: string } | null> {
  const [owner] = await db
    .select({ accountId: accounts.id, locale: accounts.locale })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .where(
      and(
        eq(calendarFeeds.tokenHash, hashToken(token)),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  if (!owner) return null;
  const { accountId, locale } = owner;
  const holder = { accountId, cartId: null, token: null };
  // What has begun stays a day more: a calendar drops what the feed no longer has.
  const since = new Date(now.getTime() - msPerDay);
  const held = await readHeldTickets(db, and(heldBy(holder), gt(performances.startsAt, since)));
  const body = icsFile(held.map((ticket) => heldEntry(ticket, locale, place, now)));
  const lasting = body.replace(/^(DTSTAMP|LAST-MODIFIED):.*\r\n/gm, "");
  const etag = `"${createHash("sha256").update(lasting).digest("base64url").slice(0, 27)}"`;
  return { body, etag };
}
