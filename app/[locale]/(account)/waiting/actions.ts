"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { currentCartId, keepCart } from "#app/visitor.ts";
import { take } from "#lib/access/rate-limits.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { joinInput } from "#lib/seating/rules/waiting-input.ts";
import { leaveWaiting } from "#lib/seating/waiting/end-offer.ts";
import { joinWaiting } from "#lib/seating/waiting/join.ts";
import { takeOffer } from "#lib/seating/waiting/take-offer.ts";

export async function joinList(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(joinInput, form, async ({ personalData: _, transferAbroad: __, ...input }) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    await take("formAddress", actor.address);
    await take("mailAccount", input.email);
    const { token } = await joinWaiting(actor, input, systemNow());
    drainAfter();
    redirect(paths.waiting(input.locale, token));
  });
}

const about = z.object({ key: z.string("BAD_INPUT").max(100, "BAD_INPUT"), locale: joinInput.shape.locale });

/** Puts what is offered into the cart of this browser. */
export async function buyOffered(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(about, form, async ({ key, locale }) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    const accountId = actor.kind === "account" ? actor.accountId : null;
    const { cartId, isNewCart } = await takeOffer(actor.cartId, accountId, key, systemNow());
    if (isNewCart) await keepCart(cartId);
    redirect(paths.cart(locale));
  });
}

export async function leaveList(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(about, form, async ({ key, locale }) => {
    await refuseForeignOrigin();
    await leaveWaiting(key, systemNow());
    drainAfter();
    redirect(paths.waiting(locale, key));
  });
}
