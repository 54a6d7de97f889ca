"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { database } from "#db/client.ts";
import { refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { locales } from "#lib/i18n/localized.ts";
import { cancelOrder } from "#lib/orders/commands/cancel-order.ts";
import { correctEmail } from "#lib/orders/commands/send-tickets.ts";
import { startPayment } from "#lib/orders/commands/start-payment.ts";
import { readOrderView } from "#lib/orders/queries/order-view.ts";
import { paths } from "#lib/paths.ts";
import { holdAgain } from "#lib/seating/commands/hold-again.ts";
import { currentViewer } from "./viewer.ts";

/** Which order, and the key of the address it was opened by. */
const about = z.object({
  code: z.string("BAD_INPUT").max(12, "BAD_INPUT"),
  key: z.string("BAD_INPUT").max(100, "BAD_INPUT").optional(),
  locale: z.enum(locales, "BAD_INPUT"),
});

export async function continuePayment(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(about, form, async ({ code, key, locale }) => {
    await refuseForeignOrigin();
    const payment = await startPayment(await currentViewer(key), code);
    drainAfter();
    redirect(payment.next === "paid" ? paths.order(locale, code, key) : payment.url);
  });
}

/** Gives the order up; its seats are in the cart again. */
export async function leaveOrder(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(about, form, async ({ code, key, locale }) => {
    await refuseForeignOrigin();
    await cancelOrder(await currentViewer(key), code, systemNow());
    drainAfter();
    redirect(paths.cart(locale));
  });
}

/** Asks for the seats of an order that ran out once more, and goes on to the checkout with what was typed. */
export async function holdSame(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = about.extend({ request: z.uuid("BAD_KEY") });
  return runAction(input, form, async ({ code, key, locale, request }) => {
    await refuseForeignOrigin();
    const viewer = await currentViewer(key);
    const order = await readOrderView(database(), code, viewer);
    if (!order) throw new DomainError("NOT_FOUND");
    if (!order.isOwnCart || !viewer.cartId) throw new DomainError("HOLD_EXPIRED");
    await holdAgain(viewer.cartId, order.seller.id, request, locale, systemNow());
    redirect(paths.checkout(locale, order.seller.slug));
  });
}

/** The tickets by mail once more; another address than the order's corrects it. */
export async function sendTickets(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = about.extend({ email: z.string("EMAIL_REQUIRED").max(10_000, "EMAIL_TOO_LONG") });
  return runAction(input, form, async ({ code, key, email }) => {
    await refuseForeignOrigin();
    await correctEmail(await currentViewer(key), code, email, systemNow());
    drainAfter();
    revalidatePath("/[locale]/orders/[code]", "page");
    return { status: "ok", values: { email: email.trim() } };
  });
}
