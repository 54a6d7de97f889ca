import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { type AccountTokenPurpose, accountTokens } from "#db/schema/account-tokens.ts";
import { accounts } from "#db/schema/accounts.ts";
import { secretFor } from "#lib/env.ts";
import { hashToken, newId } from "#lib/ids.ts";
import { enqueue, linkToken } from "#lib/outbox/enqueue.ts";
import type { EffectPayloads } from "#lib/outbox/rules/effects.ts";

type LinkMail = "mail.confirm-email" | "mail.reset-password" | "mail.change-email" | "mail.email-changed";
type Link<Kind extends LinkMail> = {
  kind: Kind;
  payload: EffectPayloads[Kind];
  purpose: AccountTokenPurpose;
  email: string;
  expiresAt: Date;
  now: Date;
};

/** Writes a link's hash and the mail that will carry it; the link itself exists only in the mail. */
export async function sendLink<Kind extends LinkMail>(tx: Tx, link: Link<Kind>): Promise<void> {
  const id = newId(link.now.getTime());
  const { accountId } = link.payload;
  await tx.insert(accountTokens).values({
    tokenHash: hashToken(linkToken(id)),
    accountId,
    purpose: link.purpose,
    email: link.email,
    expiresAt: link.expiresAt,
  });
  await enqueue(tx, {
    id,
    kind: link.kind,
    payload: link.payload,
    organizerId: null,
    dedupeKey: `${link.purpose}:${id}`,
    orderKey: `account:${accountId}`,
    runAt: link.now,
  });
}

/** What a link leads to while it works; null when it is unknown, used, too old, or its account may not sign in. */
export async function readLink(purpose: AccountTokenPurpose, token: string, now: Date) {
  const [row] = await database()
    .select({
      accountId: accounts.id,
      email: accountTokens.email,
      passwordHash: accounts.passwordHash,
    })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(
      and(
        eq(accountTokens.tokenHash, hashToken(token)),
        eq(accountTokens.purpose, purpose),
        eq(accountTokens.email, accounts.email),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, now),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  return row?.email ? { ...row, email: row.email } : null;
}

/** What a link about another e-mail leads to while it works: the e-mail it brings, and the one the account has. */
export async function readChangeLink(purpose: "change-email" | "undo-email", token: string, now: Date) {
  const [row] = await database()
    .select({
      accountId: accounts.id,
      email: accountTokens.email,
      current: accounts.email,
      createdAt: accountTokens.createdAt,
    })
    .from(accountTokens)
    .innerJoin(accounts, eq(accounts.id, accountTokens.accountId))
    .where(
      and(
        eq(accountTokens.tokenHash, hashToken(token)),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, now),
        isNull(accounts.disabledAt),
        isNull(accounts.deletedAt),
      ),
    );
  return row?.email && row.current ? { ...row, email: row.email, current: row.current } : null;
}

/** Uses a link up; false when somebody was faster or it has run out meanwhile. */
export async function spendLink(
  tx: Tx,
  purpose: AccountTokenPurpose,
  token: string,
  now: Date,
): Promise<boolean> {
  const [result] = await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountTokens.tokenHash, hashToken(token)),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
        gt(accountTokens.expiresAt, now),
      ),
    );
  return result.affectedRows === 1;
}

/** Ends every link of a kind that an account still has; `after`: of those that were sent later than then. */
export async function endLinks(
  tx: Tx,
  accountId: string,
  purpose: AccountTokenPurpose,
  now: Date,
  after?: Date,
): Promise<void> {
  await tx
    .update(accountTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(accountTokens.accountId, accountId),
        eq(accountTokens.purpose, purpose),
        isNull(accountTokens.usedAt),
        after && gt(accountTokens.createdAt, after),
      ),
    );
}

/**
 * What the browser that signed up keeps, to show at the confirmation that it is the same one. It follows from the password
 * that was stored: if somebody else signs up with the same e-mail meanwhile, their password is not confirmed by this browser.
 */
export function signUpProof(accountId: string, passwordHash: string): string {
  return createHmac("sha256", secretFor("proof of sign-up"))
    .update(`${accountId} ${passwordHash}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

/** A proof of nothing, in the same form: for an e-mail that has its account already. */
export function emptyProof(): string {
  return randomBytes(16).toString("base64url");
}

export function isSignUpProof(proof: string, accountId: string, passwordHash: string | null): boolean {
  if (passwordHash === null) return false;
  const expected = Buffer.from(signUpProof(accountId, passwordHash));
  const given = Buffer.from(proof);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
