import { createHash, timingSafeEqual } from "node:crypto";

/** Whether an Authorization header carries the secret. Hashes are compared, in constant time, so that not even its length is told. */
export function carriesSecret(authorization: string | null, secret: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(authorization ?? ""), hash(`Bearer ${secret}`));
}
