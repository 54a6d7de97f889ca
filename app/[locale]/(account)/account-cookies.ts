import { cookies } from "next/headers";
import { sessionCookie } from "#lib/access/next-auth/token.ts";
import { isSecureSite } from "#lib/access/public-origin.ts";
import {
  type PendingMail,
  pendingMailCookie,
  pendingMailSeconds,
  readPendingMail,
  writePendingMail,
} from "#lib/access/rules/pending-mail.ts";

const ours = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecureSite() }) as const;

/** Signs this browser in; in actions only. What it kept while waiting for a letter is done with. */
export async function keepSession(sessionId: string): Promise<void> {
  const jar = await cookies();
  jar.set(await sessionCookie(sessionId));
  jar.delete(pendingMailCookie);
}

/** Remembers whom a letter was sent to; in actions only. */
export async function keepPendingMail(pending: PendingMail): Promise<void> {
  (await cookies()).set(pendingMailCookie, writePendingMail(pending), {
    ...ours(),
    maxAge: pendingMailSeconds,
  });
}

export async function pendingMail(): Promise<PendingMail | null> {
  return readPendingMail((await cookies()).get(pendingMailCookie)?.value);
}
