import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { sessions } from "#db/schema/sessions.ts";
import { deviceWords } from "#lib/access/rules/device.ts";
import { confirmHours, resetMinutes } from "#lib/access/rules/session-life.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { linkToken } from "#lib/outbox/enqueue.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";

type AccountMails = Pick<
  EffectHandlers,
  | "mail.confirm-email"
  | "mail.account-exists"
  | "mail.reset-password"
  | "mail.password-changed"
  | "mail.calendar-broken"
  | "mail.new-sign-in"
>;

/** The mails about an account. Their links carry tokens that follow from the outbox row; somebody who left gets nothing. */
export const accountMails: AccountMails = {
  "mail.confirm-email": async ({ accountId, next }, { rowId }) => {
    const person = await readPerson(accountId);
    if (!person) return;
    const token = linkToken(rowId);
    const confirmLink = linkTo((locale) => withNext(paths.confirmEmail(locale, token), next));
    const props = { firstName: person.firstName, confirmLink, hours: confirmHours };
    await deliver({ kind: "confirm-email", to: person.email, props, languages: [person.locale], rowId });
  },
  "mail.account-exists": async ({ accountId }, { rowId }) => {
    const person = await readPerson(accountId);
    if (!person) return;
    const props = {
      firstName: person.firstName,
      signInLink: linkTo((locale) => paths.signIn(locale)),
      resetLink: linkTo(paths.forgotPassword),
    };
    await deliver({ kind: "account-exists", to: person.email, props, languages: [person.locale], rowId });
  },
  "mail.reset-password": async ({ accountId }, { rowId }) => {
    const person = await readPerson(accountId);
    if (!person) return;
    const token = linkToken(rowId);
    const resetLink = linkTo((locale) => paths.resetPassword(locale, token));
    const props = { firstName: person.firstName, resetLink, minutes: resetMinutes };
    await deliver({ kind: "reset-password", to: person.email, props, languages: [person.locale], rowId });
  },
  "mail.password-changed": async ({ accountId }, { rowId, createdAt }) => {
    const person = await readPerson(accountId);
    if (!person) return;
    const props = {
      firstName: person.firstName,
      at: createdAt,
      timeZone: homeTimeZone,
      resetLink: linkTo(paths.forgotPassword),
    };
    await deliver({ kind: "password-changed", to: person.email, props, languages: [person.locale], rowId });
  },
  "mail.calendar-broken": async ({ accountId }, { rowId }) => {
    const person = await readPerson(accountId);
    if (!person) return;
    const props = { firstName: person.firstName, calendarLink: linkTo(paths.calendar) };
    await deliver({ kind: "calendar-broken", to: person.email, props, languages: [person.locale], rowId });
  },
  "mail.new-sign-in": async ({ sessionId }, { rowId }) => {
    const [session] = await database().select().from(sessions).where(eq(sessions.id, sessionId));
    const person = session && (await readPerson(session.accountId));
    if (!person) return;
    const props = {
      firstName: person.firstName,
      at: session.createdAt,
      timeZone: homeTimeZone,
      device: deviceWords(session.userAgent),
      resetLink: linkTo(paths.forgotPassword),
    };
    await deliver({ kind: "new-sign-in", to: person.email, props, languages: [person.locale], rowId });
  },
};

function withNext(path: string, next: string | null): string {
  return next ? `${path}&next=${encodeURIComponent(next)}` : path;
}

/** Whom a mail about an account goes to; null for somebody who left. */
export async function readPerson(accountId: string) {
  const [row] = await database()
    .select({ email: accounts.email, firstName: accounts.firstName, locale: accounts.locale })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.deletedAt)));
  return row?.email ? { ...row, email: row.email } : null;
}
