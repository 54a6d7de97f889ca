import { parseEmail } from "./email.ts";
import { safeNext } from "./next-path.ts";

/** What a browser keeps while its person looks for our letter. Theirs alone and worth nothing elsewhere, so it is not signed. */
export type PendingMail = { email: string; proof: string; next: string | null };

export const pendingMailCookie = "kametay_pending_mail";
export const pendingMailSeconds = 24 * 3_600;

export function writePendingMail({ email, proof, next }: PendingMail): string {
  return encodeURIComponent(JSON.stringify([email, proof, next]));
}

/** Reads it as something from outside: an e-mail, a short secret, a path of ours; or null. */
export function readPendingMail(value: string | undefined): PendingMail | null {
  if (!value || value.length > 4_000) return null;
  try {
    const [email, proof, next] = JSON.parse(decodeURIComponent(value)) as unknown[];
    const parsed = parseEmail(String(email));
    if (!("email" in parsed) || typeof proof !== "string" || proof.length > 100) return null;
    return { email: parsed.email, proof, next: safeNext(next) };
  } catch {
    return null;
  }
}
