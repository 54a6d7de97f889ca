import { eq } from "drizzle-orm";
import { database, type Tx } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { consents } from "#db/schema/consents.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import { inEvenTime } from "../even-time.ts";
import { hashPassword } from "../passwords.ts";
import { take } from "../rate-limits.ts";
import type { Buyer } from "../rules/actor.ts";
import { type ConsentGiven, consentVersion, signUpConsents } from "../rules/consents.ts";
import { confirmHours } from "../rules/session-life.ts";
import { emptyProof, endLinks, sendLink, signUpProof } from "../tokens.ts";

export type SignUp = {
  firstName: string;
  lastName: string;
  birthDate: string;
  email: string;
  password: string;
  transferAbroad: boolean;
  locale: Locale;
  next: string | null;
};

/**
 * Makes an account that waits for its e-mail to be confirmed; never signs in. A known e-mail gets the same answer in the same
 * time, and its owner a letter. An e-mail that nobody confirmed yet is taken over by the latest sign-up, whose earlier links die.
 * The proof is for this browser's cookie, see `confirmEmail`.
 */
export async function signUp(actor: Buyer, input: SignUp, now: Date): Promise<{ proof: string }> {
  await take("formAddress", actor.address);
  await take("mailAccount", input.email);
  return inEvenTime(async () => {
    const passwordHash = await hashPassword(input.password);
    const write = () => inTransaction(database(), (tx) => writeSignUp(tx, input, passwordHash, now));
    try {
      return { proof: await write() };
    } catch (error) {
      // Two sign-ups with one e-mail at once: the second finds the first's row now.
      if (errorNumber(error) !== 1062) throw error;
      return { proof: await write() };
    }
  });
}

async function writeSignUp(tx: Tx, input: SignUp, passwordHash: string, now: Date): Promise<string> {
  const { firstName, lastName, birthDate, email, locale } = input;
  const [known] = await tx
    .select({ id: accounts.id, confirmedAt: accounts.emailConfirmedAt, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.email, email))
    .for("update");
  if (known && (known.confirmedAt || known.disabledAt)) {
    if (!known.disabledAt) await tellOwner(tx, known.id, now);
    return emptyProof();
  }
  const accountId = known?.id ?? newId(now.getTime());
  const person = { firstName, lastName, birthDate, passwordHash, locale };
  if (known) await tx.update(accounts).set(person).where(eq(accounts.id, accountId));
  else await tx.insert(accounts).values({ id: accountId, email, ...person });
  await endLinks(tx, accountId, "confirm-email", now);
  await recordConsents(tx, accountId, signUpConsents(input.transferAbroad), locale);
  await sendConfirmation(tx, { accountId, email, next: input.next }, now);
  return signUpProof(accountId, passwordHash);
}

/** Writes the letter whose link confirms an e-mail. */
export async function sendConfirmation(
  tx: Tx,
  { accountId, email, next }: { accountId: string; email: string; next: string | null },
  now: Date,
): Promise<void> {
  await sendLink(tx, {
    kind: "mail.confirm-email",
    payload: { accountId, next },
    purpose: "confirm-email",
    email,
    expiresAt: new Date(now.getTime() + confirmHours * 3_600_000),
    now,
  });
}

/** Keeps who agreed to what, and in which edition and language of the words. */
export async function recordConsents(
  tx: Tx,
  accountId: string,
  given: readonly ConsentGiven[],
  locale: Locale,
): Promise<void> {
  await tx
    .insert(consents)
    .values(
      given.map((consent) => ({ id: newId(), accountId, version: consentVersion, locale, ...consent })),
    );
}

async function tellOwner(tx: Tx, accountId: string, now: Date): Promise<void> {
  const id = newId(now.getTime());
  await enqueue(tx, {
    id,
    kind: "mail.account-exists",
    payload: { accountId },
    organizerId: null,
    dedupeKey: `account-exists:${id}`,
    orderKey: `account:${accountId}`,
    runAt: now,
  });
}
