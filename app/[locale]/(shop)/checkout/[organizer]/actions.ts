"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { currentCartId } from "#app/visitor.ts";
import type { CheckoutState } from "#components/checkout/checkout-form.tsx";
import { database } from "#db/client.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { localeCookie } from "#lib/i18n/routing.ts";
import { checkout } from "#lib/orders/commands/checkout.ts";
import { startPayment } from "#lib/orders/commands/start-payment.ts";
import { quoteCart } from "#lib/orders/queries/quote.ts";
import { checkoutInput } from "#lib/orders/rules/checkout-input.ts";
import { normalizePromoCode } from "#lib/orders/rules/promo.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { paths } from "#lib/paths.ts";

const quoteInput = z.object({
  organizerId: z.uuid("BAD_INPUT"),
  promoCode: z.string().max(10_000, "PROMO_UNKNOWN").optional(),
});

/** "Apply" asks for the price with the code; "pay" makes the order and goes to the provider. */
export async function submitCheckout(_state: CheckoutState, form: FormData): Promise<CheckoutState> {
  return form.get("intent") === "quote" ? quote(form) : pay(form);
}

async function quote(form: FormData): Promise<CheckoutState> {
  let quoted: CheckoutState["quote"];
  const state = await runAction(quoteInput, form, async ({ organizerId, promoCode }) => {
    const cartId = await currentCartId();
    if (!cartId) throw new DomainError("CART_EMPTY");
    const code = normalizePromoCode(promoCode);
    const found = await quoteCart(database(), cartId, organizerId, code, systemNow());
    if (found.seats === 0) throw new DomainError("HOLD_EXPIRED");
    const { grossTiyn, discountTiyn, totalTiyn, feeTiyn, vatTiyn } = found;
    quoted = {
      sums: { gross: grossTiyn, discount: discountTiyn, total: totalTiyn, fee: feeTiyn, vat: vatTiyn },
      promoCode: code,
    };
    return { status: "ok" };
  });
  // What was typed stays, whatever came of the code.
  return { ...state, values: state.values ?? typed(form), quote: quoted };
}

function typed(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith("$ACTION")));
}

async function pay(form: FormData): Promise<CheckoutState> {
  return runAction(checkoutInput, form, async (input) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    const chosen = isLocale((await cookies()).get(localeCookie)?.value);
    const order = await checkout(actor, { ...input, localeChosen: chosen }, systemNow());
    drainAfter();
    const { locale } = input;
    if (order.next === "paid") redirect(paths.order(locale, order.code));
    const payment = await startPayment(viewerOf(actor), order.code);
    redirect(payment.next === "paid" ? paths.order(locale, order.code) : payment.url);
  });
}
