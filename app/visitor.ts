import { cookies, headers } from "next/headers";
import { remoteOf } from "#lib/http/remote-of.ts";
import { cartCookieName, cartCookieSeconds, signCart, verifyCart } from "#lib/seating/cart-cookie.ts";

/** The visitor's cart by the signed cookie, for pages and actions; null where there is none. */
export async function currentCartId(): Promise<string | null> {
  return verifyCart((await cookies()).get(cartCookieName)?.value);
}

/** Keeps a new cart in this browser; in actions only. */
export async function keepCart(cartId: string): Promise<void> {
  const { isSecure } = remoteOf(await headers());
  (await cookies()).set(cartCookieName, signCart(cartId), {
    path: "/",
    maxAge: cartCookieSeconds,
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
  });
}
