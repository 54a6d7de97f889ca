"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { database } from "#db/client.ts";
import { refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { locales } from "#lib/i18n/localized.ts";
import { cancelTickets } from "#lib/orders/commands/cancel-tickets.ts";
import { leaveExchange, payExchange } from "#lib/orders/commands/pay-exchange.ts";
import { startExchange } from "#lib/orders/commands/start-exchange.ts";
import { readHeldTickets } from "#lib/orders/queries/held-tickets.ts";
import { readOrderView } from "#lib/orders/queries/order-view.ts";
import type { OrderViewer } from "#lib/orders/viewer.ts";
import { paths } from "#lib/paths.ts";
import { currentViewer } from "./viewer.ts";

const about = z.object({
  code: z.string("BAD_INPUT").max(12, "BAD_INPUT"),
  key: z.string("BAD_INPUT").max(100, "BAD_INPUT").optional(),
  locale: z.enum(locales, "BAD_INPUT"),
});
/** One value of a form's field, or several. */
const some = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).max(50, "BAD_INPUT")], "BAD_INPUT");
const uuid = z.uuid("BAD_INPUT");
const tiyn = z.coerce.number("BAD_INPUT").int("BAD_INPUT");
const seatId = z.coerce.number("BAD_INPUT").int("BAD_INPUT").min(0, "BAD_INPUT");

type Where = { code: string; key?: string; locale: (typeof locales)[number] };
type Done = "cancelled" | "cancelled-free" | "changed" | "left";

/** Where somebody goes on after it: the order's page, or for whoever a ticket was passed on to, the ticket's. */
async function afterwards({ code, key, locale }: Where, viewer: OrderViewer, done: Done): Promise<string> {
  const isBuyer = await readOrderView(database(), code, viewer);
  const [ticket] = isBuyer ? [] : await readHeldTickets(database(), code, viewer, systemNow());
  const path = ticket ? paths.ticket(locale, ticket.code, key) : paths.order(locale, code, key);
  return `${path}${path.includes("?") ? "&" : "?"}done=${done}`;
}

/** Gives the ticked tickets back for the sum that was shown. */
export async function cancelHeld(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = about.extend({ ticket: some(uuid).default([]), requestKey: uuid, shownBackTiyn: tiyn });
  return runAction(input, form, async ({ ticket, requestKey, shownBackTiyn, ...where }) => {
    await refuseForeignOrigin();
    if (ticket.length === 0) return { status: "error", code: "NOTHING_TICKED" };
    const viewer = await currentViewer(where.key);
    const wish = { code: where.code, ticketIds: ticket, requestKey, shownBackTiyn };
    const { backTiyn } = await cancelTickets(viewer, wish, systemNow());
    drainAfter();
    redirect(await afterwards(where, viewer, backTiyn > 0 ? "cancelled" : "cancelled-free"));
  });
}

/** Changes seats for the sum that was shown, or goes to where it is paid. */
export async function changeSeats(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = about.extend({
    performance: uuid,
    ticket: some(uuid),
    seat: some(seatId),
    requestKey: uuid,
    shownTotalTiyn: tiyn,
  });
  return runAction(
    input,
    form,
    async ({ performance, ticket, seat, requestKey, shownTotalTiyn, ...where }) => {
      await refuseForeignOrigin();
      if (ticket.length !== seat.length) return { status: "error", code: "BAD_INPUT" };
      const viewer = await currentViewer(where.key);
      const moves = ticket.map((ticketId, at) => ({
        ticketId,
        performanceId: performance,
        seatId: seat[at]!,
      }));
      const { code, locale } = where;
      const wish = { code, locale, moves, requestKey, shownTotalTiyn };
      const started = await startExchange(viewer, wish, systemNow());
      drainAfter();
      redirect(
        started.next === "redirect"
          ? withKey(started.url, where.key)
          : await afterwards(where, viewer, "changed"),
      );
    },
  );
}

const openChange = about.extend({ exchange: uuid });

export async function payChange(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(openChange, form, async ({ exchange, ...where }) => {
    await refuseForeignOrigin();
    const viewer = await currentViewer(where.key);
    const next = await payExchange(viewer, where.code, exchange, where.locale);
    redirect(
      next.next === "redirect" ? withKey(next.url, where.key) : await afterwards(where, viewer, "changed"),
    );
  });
}

export async function leaveChange(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(openChange, form, async ({ exchange, ...where }) => {
    await refuseForeignOrigin();
    const viewer = await currentViewer(where.key);
    await leaveExchange(viewer, where.code, exchange, systemNow());
    drainAfter();
    redirect(await afterwards(where, viewer, "left"));
  });
}

/** A page of our own (the sandbox's) brings the key back, so that who came by a mail's link sees the order again. */
function withKey(url: string, key: string | undefined): string {
  return key && url.startsWith("/") ? `${url}?key=${encodeURIComponent(key)}` : url;
}
