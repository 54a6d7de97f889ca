import type { IncomingMessage } from "node:http";
import { localeOfPath } from "#lib/i18n/routing.ts";

/** As much as a form of ours may bring; Next reads no more either, but answers 500. */
const largestFormBytes = 1_000_000;
/** A hall's plan is larger than any form; what is behind these addresses counts the bytes itself and refuses with a code. */
const countsItself = "/api/halls/";

/** Why Next could not even read a request, as a status and a sentence. */
export function unfitForm({
  headers,
  url,
}: Pick<IncomingMessage, "headers" | "url">): { status: 400 | 413; sentence: string } | undefined {
  if (!url?.startsWith(countsItself) && Number(headers["content-length"] ?? 0) > largestFormBytes)
    return { status: 413, sentence: "The request is too large." };
  const type = headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data") && !/;\s*boundary=[^\s;]/.test(type))
    return { status: 400, sentence: "The form could not be read." };
  return undefined;
}

/** The address to look for: one that was cut in the middle of a letter names nothing, in the language it begins with. */
export function readableUrl(url: string): string {
  const path = url.split("?", 1)[0] ?? "/";
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return `/${localeOfPath(path) ?? "kk"}/-/-`;
  }
}
