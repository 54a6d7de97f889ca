"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { publicOrigin } from "#lib/access/public-origin.ts";
import { refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { locales } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

import { pressSandboxButton } from "#lib/payments/sandbox/page.ts";

const input = z.object({
  payment: z.uuid("BAD_INPUT"),
  press: z.enum(["succeeded", "declined", "left"], "BAD_INPUT"),
  locale: z.enum(locales, "BAD_INPUT"),
  /** The order's secret, for who began to pay by a mail's link: the way back needs it. */
  key: z.string("BAD_INPUT").max(100, "BAD_INPUT").optional(),
});

/**
 * Presses a button of the demo bank: the bank tells the shop over HTTP, as any provider does, and sends the browser back. The
 * browser's return says nothing; where the shop could not be told, the order's page waits until it has asked.
 */
export async function pressButton(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(input, form, async ({ payment, press, locale, key }) => {
    await refuseForeignOrigin();
    const origin = publicOrigin(await headers());
    const { decision, orderCode, purpose, isDelivered } = await pressSandboxButton(payment, press, origin);
    const order = paths.order(locale, orderCode, key);
    if (!isDelivered) redirect(`${order}${key ? "&" : "?"}returned=1`);
    redirect(decision === "left" && purpose === "order" ? paths.cart(locale) : order);
  });
}
