/** Heard by the header's cart: somebody on this page has held or freed seats. */
export const cartChanged = "kametay:cart-changed";

/** Tells the header to ask for the cart's sum again. */
export function announceCartChange(): void {
  dispatchEvent(new Event(cartChanged));
}
