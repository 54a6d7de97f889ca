import { createHmac, timingSafeEqual } from "node:crypto";
import { mailOrigin } from "#lib/access/public-origin.ts";
import { secretFor } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { linkTo } from "./links.ts";
import type { Link, MailList } from "./rules/mails.ts";

const lists: readonly MailList[] = ["reminder", "waiting-list", "cart"];

function sign(email: string, list: MailList): string {
  return createHmac("sha256", secretFor("leaving lists of mails"))
    .update(`${list}\n${email}`)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}

/** The query of a link by which the owner of an address leaves a list: it names both and is signed, so that nobody is unsubscribed by others. */
export function leaveQuery(email: string, list: MailList): string {
  const to = Buffer.from(email).toString("base64url");
  return new URLSearchParams({ to, list, key: sign(email, list) }).toString();
}

/** Whom and what such a query is about; null when we did not make it. */
export function readLeaveQuery(query: URLSearchParams): { email: string; list: MailList } | null {
  const list = lists.find((known) => known === query.get("list"));
  const email = Buffer.from(query.get("to") ?? "", "base64url").toString("utf8");
  if (!list || email === "" || email.length > 254) return null;
  const [given, expected] = [Buffer.from(query.get("key") ?? ""), Buffer.from(sign(email, list))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? { email, list } : null;
}

/** The headers of RFC 2369 and RFC 8058 (one click), and the page in each language for the mail's foot. */
export function leaveLinks(email: string, list: MailList): { headers: Record<string, string>; page: Link } {
  const query = leaveQuery(email, list);
  return {
    headers: {
      "List-Unsubscribe": `<${mailOrigin()}${paths.postUnsubscribe(query)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    page: linkTo((locale) => paths.unsubscribe(locale, query)),
  };
}
