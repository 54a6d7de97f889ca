import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { type MailStopReason, mailStops } from "#db/schema/mail-stops.ts";
import type { MailList } from "./rules/mails.ts";

const everything = "*";

/** Whether an address gets no mail: of any kind (it bounced, it complained), or of this list (it was left). */
export async function isStopped(db: Db, email: string, list?: MailList): Promise<boolean> {
  const scopes = list ? [everything, list] : [everything];
  const [row] = await db
    .select({ scope: mailStops.scope })
    .from(mailStops)
    .where(and(eq(mailStops.email, email.toLowerCase()), inArray(mailStops.scope, scopes)))
    .limit(1);
  return row !== undefined;
}

/** Stops a list, or with null all mail, to an address; again changes nothing. */
export async function stopMail(
  tx: Db | Tx,
  email: string,
  list: MailList | null,
  reason: MailStopReason,
): Promise<void> {
  await tx
    .insert(mailStops)
    .values({ email: email.toLowerCase(), scope: list ?? everything, reason })
    .onDuplicateKeyUpdate({ set: { scope: sql`${mailStops.scope}` } });
}

/** Lets a list that was left come again. A bounce or a complaint is not undone so. */
export async function resumeMail(db: Db, email: string, list: MailList): Promise<void> {
  await db.delete(mailStops).where(and(eq(mailStops.email, email.toLowerCase()), eq(mailStops.scope, list)));
}
