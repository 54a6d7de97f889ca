import { and, eq } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { identities } from "#db/schema/identities.ts";
import { inTransaction } from "#db/transaction.ts";
import { DomainError } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { newId } from "#lib/ids.ts";
import { logSecurity } from "#lib/log.ts";
import { take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { signUpConsents } from "../rules/consents.ts";
import { endLinks } from "../tokens.ts";
import { openSession } from "./open-session.ts";
import { recordConsents } from "./sign-up.ts";

export type GoogleIdentity = {
  issuer: string;
  subject: string;
  email: string;
  emailVerified: boolean;
  firstName: string;
  lastName: string;
};

export type GoogleSignIn = {
  identity: GoogleIdentity;
  /** What was ticked before going to Google; null: nothing, which is enough for who has an account. */
  consent: { transferAbroad: boolean } | null;
  locale: Locale;
  userAgent: string | null;
};

/**
 * Opens a session for who signed in at Google. Known by issuer and subject. Unknown: joins the account that has confirmed the
 * same e-mail, if Google has verified it; else makes one, for which the consents are needed.
 */
export async function signInWithGoogle(
  actor: Buyer,
  input: GoogleSignIn,
  now: Date,
): Promise<{ sessionId: string }> {
  await take("formAddress", actor.address);
  return inTransaction(database(), async (tx) => {
    const accountId = (await findIdentity(tx, input.identity)) ?? (await joinOrCreate(tx, input, now));
    const signedIn = { accountId, level: "google", userAgent: input.userAgent } as const;
    return { sessionId: await openSession(tx, actor, signedIn, now) };
  });
}

async function findIdentity(tx: Tx, { issuer, subject }: GoogleIdentity): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: accounts.id, disabledAt: accounts.disabledAt, deletedAt: accounts.deletedAt })
    .from(identities)
    .innerJoin(accounts, eq(accounts.id, identities.accountId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  if (row) refuseClosed(row);
  return row?.id;
}

async function joinOrCreate(tx: Tx, input: GoogleSignIn, now: Date): Promise<string> {
  const { identity } = input;
  if (!identity.emailVerified) throw new DomainError("GOOGLE_EMAIL_UNCONFIRMED");
  const [known] = await tx
    .select({
      id: accounts.id,
      confirmedAt: accounts.emailConfirmedAt,
      disabledAt: accounts.disabledAt,
      deletedAt: accounts.deletedAt,
    })
    .from(accounts)
    .where(eq(accounts.email, identity.email))
    .for("update");
  if (known) refuseClosed(known);
  const accountId = known?.id ?? newId(now.getTime());
  if (!known?.confirmedAt) await makeOwn(tx, accountId, known !== undefined, input, now);
  await tx.insert(identities).values({ issuer: identity.issuer, subject: identity.subject, accountId });
  logSecurity("identity-joined", { accountId });
  return accountId;
}

/** A new account; or one that nobody confirmed, from which whatever somebody else typed (a password above all) is dropped. */
async function makeOwn(
  tx: Tx,
  accountId: string,
  exists: boolean,
  { identity, consent, locale }: GoogleSignIn,
  now: Date,
): Promise<void> {
  if (!consent) throw new DomainError("GOOGLE_NEEDS_CONSENT");
  const { firstName, lastName, email } = identity;
  const person = { firstName, lastName, locale, birthDate: null, passwordHash: null, emailConfirmedAt: now };
  if (exists) await tx.update(accounts).set(person).where(eq(accounts.id, accountId));
  else await tx.insert(accounts).values({ id: accountId, email, ...person });
  await endLinks(tx, accountId, "confirm-email", now);
  await endLinks(tx, accountId, "reset-password", now);
  await recordConsents(tx, accountId, signUpConsents(consent.transferAbroad), locale);
}

function refuseClosed(account: { disabledAt: Date | null; deletedAt: Date | null }): void {
  if (account.disabledAt || account.deletedAt) throw new DomainError("SIGN_IN_FAILED");
}
