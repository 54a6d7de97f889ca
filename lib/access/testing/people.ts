import { desc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { carts } from "#db/schema/carts.ts";
import { outbox } from "#db/schema/outbox.ts";
import { newId } from "#lib/ids.ts";
import { linkToken } from "#lib/outbox/enqueue.ts";
import { confirmEmail } from "../commands/confirm-email.ts";
import { type SignUp, signUp } from "../commands/sign-up.ts";
import { hashPassword } from "../passwords.ts";
import type { Visitor } from "../rules/actor.ts";

/** People for tests: each test takes e-mails of its own, so that no limit of one is felt by another. */
let counter = 0;

export function newEmail(name = "person"): string {
  counter += 1;
  return `${name}${counter}@mail.kz`;
}

/** Somebody who browses from an address of their own. */
export function visitor(facts: Partial<Visitor> = {}): Visitor {
  counter += 1;
  const address = `10.${(counter >> 16) & 255}.${(counter >> 8) & 255}.${counter & 255}`;
  return { kind: "visitor", cartId: null, address, ...facts };
}

export const goodPassword = "жеті қат көк 7";

export function signUpInput(facts: Partial<SignUp> = {}): SignUp {
  return {
    firstName: "Әйгерім",
    lastName: "Сәрсенова",
    birthDate: "1998-04-12",
    email: newEmail(),
    password: goodPassword,
    transferAbroad: false,
    locale: "kk",
    next: null,
    ...facts,
  };
}

/** A confirmed account with `goodPassword`, made without the forms; hashed at a low cost unless a test is about it. */
export async function confirmedAccount(facts: { email?: string; passwordHash?: string } = {}) {
  const email = facts.email ?? newEmail();
  const id = newId();
  cheapHash ??= hashPassword(goodPassword, 4);
  await database()
    .insert(accounts)
    .values({
      id,
      email,
      emailConfirmedAt: new Date(),
      firstName: "Абай",
      lastName: "Ыбыраев",
      birthDate: "1990-01-01",
      locale: "kk",
      passwordHash: facts.passwordHash ?? (await cheapHash),
    });
  return { id, email };
}
let cheapHash: Promise<string> | undefined;

/** Signs up and confirms in one browser; gives the session. */
export async function signedUp(facts: Partial<SignUp> = {}) {
  const input = signUpInput(facts);
  const now = new Date();
  const { proof } = await signUp(visitor(), input, now);
  const token = await lastLink("mail.confirm-email", input.email);
  const { sessionId } = await confirmEmail(visitor(), { token, proof, userAgent: null }, now);
  return { ...input, sessionId, accountId: (await accountOf(input.email))!.id };
}

export async function accountOf(email: string) {
  const [row] = await database().select().from(accounts).where(eq(accounts.email, email));
  return row;
}

/** The mails that wait for an e-mail's account, latest first. */
export async function mailsTo(email: string) {
  const account = await accountOf(email);
  if (!account) return [];
  return database()
    .select()
    .from(outbox)
    .where(eq(outbox.orderKey, `account:${account.id}`))
    .orderBy(desc(outbox.id));
}

/** The secret in the latest letter of a kind, as the letter will carry it. */
export async function lastLink(kind: string, email: string): Promise<string> {
  const mail = (await mailsTo(email)).find((row) => row.kind === kind);
  if (!mail) throw new Error(`no ${kind}`);
  return linkToken(mail.id);
}

export async function newCart(): Promise<string> {
  const id = newId();
  await database().insert(carts).values({ id, locale: "kk" });
  return id;
}
