"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentCartId, keepCart } from "#app/visitor.ts";
import { formFields } from "#components/seat-map/types.ts";
import { clientAddress } from "#lib/access/address.ts";
import { currentSession, refuseForeignOrigin } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { type ErrorCode, isDomainError } from "#lib/errors.ts";
import { askProofOfCrowd } from "#lib/http/address-gate.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { derivedId, isId } from "#lib/ids.ts";
import { logFault } from "#lib/log.ts";
import { paths } from "#lib/paths.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { holdRequest } from "#lib/seating/rules/request.ts";

/**
 * The list of seats as a plain form, for a browser without scripts: the same command as the map's. A refusal goes back to the
 * list (`refused=CODE`), what was held stays held.
 */
export async function holdFromForm(form: FormData): Promise<void> {
  const locale = form.get("locale");
  const back = form.get("back");
  const inLocale = isLocale(locale) ? locale : "kk";
  const code = await hold(form, inLocale);
  if (!code) redirect(paths.cart(inLocale));
  const path =
    typeof back === "string" && back.startsWith(`/${inLocale}/events/`) ? back : paths.cart(inLocale);
  const address = new URL(path, "http://kametay.invalid");
  address.searchParams.set("refused", code);
  redirect(`${address.pathname}${address.search}`);
}

async function hold(form: FormData, locale: "kk" | "ru" | "en"): Promise<ErrorCode | null> {
  try {
    await refuseForeignOrigin();
    const performanceId = form.get(formFields.performance);
    if (!isId(performanceId)) return "NOT_FOUND";
    let cartId = await currentCartId();
    const owner = cartId ? null : ((await currentSession())?.accountId ?? null);
    const address = clientAddress(await headers());
    for (const wish of wishesOf(form)) {
      const request = holdRequest.safeParse(wish);
      if (!request.success) return "BAD_INPUT";
      // Without scripts nothing solves a puzzle: from a crowded address this way has to wait for the next minute.
      if (await askProofOfCrowd(address, null)) return "PROOF_NEEDED";
      const cart = await holdSeats(cartId, performanceId, request.data, locale, systemNow(), owner);
      if (cart.isNewCart) await keepCart(cart.cartId);
      cartId = cart.cartId;
    }
    return null;
  } catch (error) {
    if (isDomainError(error)) return error.code;
    logFault("hold form", error);
    return "INTERNAL";
  }
}

/** Ticked seats at one rate, and each area's numbers of places; nothing chosen is answered as such. */
function wishesOf(form: FormData): unknown[] {
  const key = form.get(formFields.key);
  const rate = form.get(formFields.rate);
  const seats = form.getAll(formFields.seat).map((seat) => ({ seat: Number(seat), rate }));
  const areas = new Map<number, Record<string, number>>();
  for (const [name, value] of form.entries()) {
    const [, id, code] = /^area:(\d{1,10}):(.{1,32})$/.exec(name) ?? [];
    const count = Number(value);
    if (id && code && count !== 0) areas.set(Number(id), { ...areas.get(Number(id)), [code]: count });
  }
  const wishes: unknown[] = seats.length > 0 ? [{ key, seats }] : [];
  for (const [id, rates] of areas)
    wishes.push({ key: typeof key === "string" ? derivedId(key, String(id)) : key, area: { id, rates } });
  return wishes.length > 0 ? wishes : [{ key, seats: [] }];
}
