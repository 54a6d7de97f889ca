import { database } from "#db/client.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { readLeaveQuery } from "#lib/mail/leave-links.ts";
import { resumeMail, stopMail } from "#lib/mail/stops.ts";
import { paths } from "#lib/paths.ts";

/**
 * Leaves a list of mails, by the signed link of a mail alone: a mail program's one click (RFC 8058) has neither cookie nor page.
 * The form of our page says its language and is led back; with `undo` the mails come again.
 */
export async function answerUnsubscribe(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const about = readLeaveQuery(url.searchParams);
  if (!about) return new Response(null, { status: 404 });
  const form = await request.formData().catch(() => null);
  const isUndo = form?.get("undo") === "1";
  if (isUndo) await resumeMail(database(), about.email, about.list);
  else await stopMail(database(), about.email, about.list, "unsubscribed");
  const locale = form?.get("locale");
  if (!isLocale(locale)) return new Response(null, { status: 200 });
  const location = `${paths.unsubscribe(locale, url.searchParams.toString())}&done=${isUndo ? "undo" : "1"}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
}
