"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentCartId } from "#app/visitor.ts";
import { refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { locales } from "#lib/i18n/localized.ts";
import { changeRate as changeRateOf } from "#lib/seating/commands/change-rate.ts";
import { extendCart } from "#lib/seating/commands/extend-cart.ts";
import { holdAgain } from "#lib/seating/commands/hold-again.ts";
import { forgetExpired, releaseSeats } from "#lib/seating/commands/release-seats.ts";

const seatInput = z.object({
  performance: z.uuid("BAD_INPUT"),
  seat: z.coerce.number().int("BAD_SEAT").min(1, "BAD_SEAT").max(4_294_967_295, "BAD_SEAT"),
});
const partInput = z.object({ organizer: z.uuid("BAD_INPUT") });

/** Every answer of the cart is the cart as it stands now. */
async function inCart(work: (cartId: string) => Promise<unknown>): Promise<ActionState> {
  await refuseForeignOrigin();
  const cartId = await currentCartId();
  if (!cartId) throw new DomainError("HOLD_EXPIRED");
  try {
    await work(cartId);
  } finally {
    revalidatePath("/[locale]/cart", "page");
  }
  return { status: "ok" };
}

export async function removeSeat(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(seatInput, form, ({ performance, seat }) =>
    inCart((cartId) => releaseSeats(cartId, performance, [seat])),
  );
}

export async function changeRate(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = seatInput.extend({
    rate: z.string("RATE_UNKNOWN").min(1, "RATE_UNKNOWN").max(32, "RATE_UNKNOWN"),
  });
  return runAction(input, form, ({ performance, seat, rate }) =>
    inCart((cartId) => changeRateOf(cartId, performance, seat, rate, systemNow())),
  );
}

export async function extend(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(partInput, form, ({ organizer }) => inCart((cartId) => extendCart(cartId, organizer)));
}

/** Asks again for what expired and nobody took. */
export async function holdExpired(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = partInput.extend({ key: z.uuid("BAD_KEY"), locale: z.enum(locales) });
  return runAction(input, form, ({ organizer, key, locale }) =>
    inCart((cartId) => holdAgain(cartId, organizer, key, locale, systemNow())),
  );
}

export async function forget(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(partInput, form, ({ organizer }) => inCart((cartId) => forgetExpired(cartId, organizer)));
}
