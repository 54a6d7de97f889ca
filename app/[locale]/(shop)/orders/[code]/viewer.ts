import { currentCartId } from "#app/visitor.ts";
import { currentActor } from "#lib/access/request.ts";
import { orderKeyFrom } from "#lib/orders/rules/order-key.ts";
import { type OrderViewer, viewerOf } from "#lib/orders/viewer.ts";

/** Who looks at an order in this request: the cart's cookie, the account, the key of the address or of a form. It keeps nothing. */
export async function currentViewer(key: unknown): Promise<OrderViewer> {
  return viewerOf(await currentActor(await currentCartId()), orderKeyFrom(key));
}
