import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { localMails } from "#db/schema/local-mails.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { leaveLinks } from "./leave-links.ts";
import { renderMail } from "./render.tsx";
import type { MailKind, MailList, MailProps } from "./rules/mails.ts";
import { type MailAttachment, type MailConfig, type OutgoingMail, sendMail } from "./send.ts";
import { isStopped } from "./stops.ts";

export type Delivery<Kind extends MailKind> = {
  kind: Kind;
  to: string;
  replyTo?: string;
  props: MailProps[Kind];
  languages: readonly Locale[];
  attachments?: readonly MailAttachment[];
  /** Set on what the purchase does not need: carries a way out, and goes to nobody who took it. */
  list?: MailList;
  /** The outbox row: a retry is the same mail. */
  rowId: string;
};

/**
 * Renders a mail and lets it leave: to Resend where there is a key, in a demo to the local mail page. Nothing goes to an address
 * that bounced or complained, and nothing of a list to who left it.
 */
export async function deliver<Kind extends MailKind>(mail: Delivery<Kind>): Promise<void> {
  const { to, replyTo, attachments, rowId, list } = mail;
  if (await isStopped(database(), to, list)) return;
  const leave = list && leaveLinks(to, list);
  const rendered = await renderMail(mail.kind, mail.props, mail.languages, leave?.page);
  await sendMail(
    {
      to,
      replyTo,
      attachments,
      from: env().MAIL_FROM,
      ...rendered,
      headers: leave?.headers,
      idempotencyKey: rowId,
    },
    config(),
  );
}

function config(): MailConfig {
  const { RESEND_API_KEY, RESEND_BASE_URL, isProduction } = env();
  return {
    resendApiKey: RESEND_API_KEY,
    resendBaseUrl: RESEND_BASE_URL,
    saveLocalMail: isProduction ? undefined : saveLocalMail,
  };
}

/** Keeps a mail on this machine for the local page; the same mail again is the same row. */
async function saveLocalMail(mail: OutgoingMail): Promise<void> {
  await database()
    .insert(localMails)
    .values({
      id: mail.idempotencyKey,
      recipient: mail.to,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: (mail.attachments ?? []).map((file) => ({
        filename: file.filename,
        size: file.content.length,
      })),
    })
    .onDuplicateKeyUpdate({ set: { id: sql`${localMails.id}` } });
}
