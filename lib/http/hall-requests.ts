import { isUtf8 } from "node:buffer";
import { database } from "#db/client.ts";
import { clientAddress } from "#lib/access/address.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import type { StaffActor } from "#lib/access/rules/actor.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";
import { DomainError } from "#lib/errors.ts";
import { hallStaff } from "#lib/halls/staff.ts";

/** A plan of 100,000 seats as JSON is about 10 MB; the listener lets no more than this through either. */
export const mostHallBytes = 16 * 1024 * 1024;

/** Who asks about a hall, by the session's cookie. Refuses: SIGN_IN_REQUIRED, ORIGIN_REFUSED, NOT_FOUND, FORBIDDEN. */
export async function staffOfHall(request: Request, hallId: string): Promise<StaffActor> {
  const isChange = request.method !== "GET" && request.method !== "HEAD";
  if (isChange && !isOwnRequest(request.headers)) throw new DomainError("ORIGIN_REFUSED");
  const session = await sessionFromCookie(request.headers.get("cookie"));
  if (!session) throw new DomainError("SIGN_IN_REQUIRED");
  return hallStaff(database(), session.accountId, hallId, clientAddress(request.headers));
}

/** The body up to a size, counted as it comes, for a sender may lie about its length. Refuses: TOO_LARGE. */
export async function readBytes(request: Request, mostBytes: number): Promise<Buffer> {
  const tooLarge = () => new DomainError("FILE_TOO_LARGE", { megabytes: Math.floor(mostBytes / 1_048_576) });
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > mostBytes) {
      void reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** The body as JSON. Refuses: BAD_JSON, FILE_TOO_LARGE. */
export async function readJson(request: Request, mostBytes = mostHallBytes): Promise<unknown> {
  const bytes = await readBytes(request, mostBytes);
  try {
    if (isUtf8(bytes)) return JSON.parse(bytes.toString("utf8"));
  } catch {
    // Said below.
  }
  throw new DomainError("BAD_JSON");
}
