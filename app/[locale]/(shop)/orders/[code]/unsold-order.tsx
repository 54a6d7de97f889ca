import { getLocale } from "next-intl/server";
import { KeepFresh } from "#components/order/keep-fresh.tsx";
import { PendingState } from "#components/order/pending-state.tsx";
import { type SeatsBack, UnpaidState } from "#components/order/unpaid-state.tsx";
import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { newId } from "#lib/ids.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";
import type { OrderViewer } from "#lib/orders/viewer.ts";
import { paths } from "#lib/paths.ts";
import { readCart } from "#lib/seating/queries/cart.ts";
import { continuePayment, holdSame, leaveOrder } from "./actions.ts";

type Props = { order: OrderView; viewer: OrderViewer; orderKey: string | null; isAwaited: boolean };

const everyMs = 2_000;

/** An order without tickets: still to be paid, or not paid. */
export async function UnsoldOrder({ order, viewer, orderKey, isAwaited }: Props) {
  const locale = await getLocale();
  const now = systemNow();
  const serverNow = now.toISOString();
  const fields = { code: order.code, locale, ...(orderKey && { key: orderKey }) };
  if (order.status === "pending") {
    const path = paths.order(locale, order.code, orderKey ?? undefined);
    return (
      <PendingState
        order={order}
        isAwaited={isAwaited}
        serverNow={serverNow}
        here={`${path}${orderKey ? "&" : "?"}returned=1`}
        actions={{ continuePayment, leave: leaveOrder }}
        fields={fields}
      />
    );
  }
  return (
    <>
      {order.isOpen && <KeepFresh everyMs={everyMs} />}
      <UnpaidState
        order={order}
        seats={await seatsBack(order, viewer, now)}
        serverNow={serverNow}
        holdSame={holdSame}
        fields={{ ...fields, request: newId() }}
      />
    </>
  );
}

/** Where the order's seats are now, as far as this browser may have them. */
async function seatsBack(order: OrderView, viewer: OrderViewer, now: Date): Promise<SeatsBack> {
  if (!order.isOwnCart || !viewer.cartId) return { kind: "gone" };
  const parts = await readCart(database(), viewer.cartId, now);
  const mine = parts.filter(({ organizerId }) => organizerId === order.seller.id);
  const held = mine.find(({ isExpired }) => !isExpired);
  if (held)
    return {
      kind: "held",
      until: held.expiresAt.toISOString(),
      timeZone: held.performances[0]?.timeZone ?? "Asia/Almaty",
    };
  return mine.length > 0 ? { kind: "lapsed" } : { kind: "gone" };
}
