import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { secretFor } from "#lib/env.ts";
import { formatId, idBytes } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";

export const cartCookieName = "kametay_cart";
export const cartCookieSeconds = 30 * 24 * 3_600;

function sign(id: Buffer): Buffer {
  const key = processWide("cart-key", () => createSecretKey(secretFor("cart cookie")));
  return createHmac("sha256", key).update(id).digest().subarray(0, 16);
}

/** The cookie's value for a cart: its id and 16 bytes of HMAC, so that nobody can name another's cart. */
export function signCart(cartId: string): string {
  const id = idBytes(cartId);
  return Buffer.concat([id, sign(id)]).toString("base64url");
}

/** The cart's id of a cookie value, or null when it is missing, malformed or not signed by us. */
export function verifyCart(value: string | null | undefined): string | null {
  if (value?.length !== 43) return null;
  const bytes = Buffer.from(value, "base64url");
  if (bytes.length !== 32) return null;
  const id = bytes.subarray(0, 16);
  return timingSafeEqual(bytes.subarray(16), sign(id)) ? formatId(id) : null;
}

/** The cart of a Cookie header, and whether a cookie was there that is not ours (a forgery, or a changed secret). */
export function readCartCookie(header: string | null): { cartId: string | null; isForged: boolean } {
  const value = header?.match(/(?:^|;\s*)kametay_cart=([^;]*)/)?.[1];
  const cartId = verifyCart(value);
  return { cartId, isForged: value !== undefined && cartId === null };
}

/** The Set-Cookie header that keeps the cart in this browser. */
export function cartSetCookie(cartId: string, isSecure: boolean): string {
  const parts = [
    `${cartCookieName}=${signCart(cartId)}`,
    "Path=/",
    `Max-Age=${cartCookieSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return (isSecure ? [...parts, "Secure"] : parts).join("; ");
}
