import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { accountTokens } from "#db/schema/account-tokens.ts";
import { changeEmailHours, undoEmailDays } from "#lib/access/rules/session-life.ts";
import { hashToken } from "#lib/ids.ts";
import { linkToken } from "#lib/outbox/enqueue.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { readPerson } from "./account-mails.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";

type EmailChangeMails = Pick<EffectHandlers, "mail.change-email" | "mail.email-changed">;

/** The two mails of a change of e-mail. Where each goes lies with its link: the payload holds no address. */
export const emailChangeMails: EmailChangeMails = {
  "mail.change-email": async ({ accountId }, { rowId }) => {
    const token = linkToken(rowId);
    const [person, to] = await Promise.all([readPerson(accountId), addressOf(token)]);
    if (!person || !to) return;
    const confirmLink = linkTo((locale) => paths.confirmNewEmail(locale, token));
    const props = { firstName: person.firstName, confirmLink, hours: changeEmailHours };
    await deliver({ kind: "change-email", to, props, languages: [person.locale], rowId });
  },
  "mail.email-changed": async ({ accountId }, { rowId }) => {
    const token = linkToken(rowId);
    const [person, to] = await Promise.all([readPerson(accountId), addressOf(token)]);
    if (!person || !to) return;
    const props = {
      firstName: person.firstName,
      newEmail: veiled(person.email),
      undoLink: linkTo((locale) => paths.undoNewEmail(locale, token)),
      days: undoEmailDays,
    };
    await deliver({ kind: "email-changed", to, props, languages: [person.locale], rowId });
  },
};

async function addressOf(token: string): Promise<string | null> {
  const [row] = await database()
    .select({ email: accountTokens.email })
    .from(accountTokens)
    .where(eq(accountTokens.tokenHash, hashToken(token)));
  return row?.email ?? null;
}

/** Enough of an address for its owner to know it: an old mailbox can be somebody else's by now. */
function veiled(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${name.slice(0, 2)}***@${host}`;
}
