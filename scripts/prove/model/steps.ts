import { isDomainError } from "#lib/errors.ts";
import { newStaff } from "#lib/halls/testing/hall-people.ts";
import { newId } from "#lib/ids.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { cancelPerformance } from "#lib/orders/commands/call-off.ts";
import { cancelOrder } from "#lib/orders/commands/cancel-order.ts";
import { cancelTickets } from "#lib/orders/commands/cancel-tickets.ts";
import { checkout } from "#lib/orders/commands/checkout.ts";
import { recallTransfer } from "#lib/orders/commands/end-transfers.ts";
import { expireExchanges } from "#lib/orders/commands/expire-exchanges.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { leaveExchange } from "#lib/orders/commands/pay-exchange.ts";
import { startExchange } from "#lib/orders/commands/start-exchange.ts";
import { startPayment } from "#lib/orders/commands/start-payment.ts";
import { endChangeClock } from "#lib/orders/testing/after-sale.ts";
import { taker } from "#lib/orders/testing/passing.ts";
import { checkoutOf, deliver, endClock, notificationOf } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { decideOnce } from "#lib/payments/sandbox/record.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { releaseSeats } from "#lib/seating/commands/release-seats.ts";
import { admitTicket } from "#lib/tickets/commands/admit-ticket.ts";
import { chosen, type Do, person, type Wishes } from "./step.ts";
import { waitingSteps } from "./waiting-steps.ts";
import { paymentsOf, peopleCount, seatCount, ticketsOf, type World } from "./world.ts";

export type Step = Wishes & { kind: StepKind };

const hold: Do = (world, { who, seats }) => {
  // Only the dearer half has a price for children.
  const rateOf = (seat: number) => (seat % 3 === 0 && seat <= seatCount / 2 ? "child" : "adult");
  const wish = { key: newId(), seats: seats.map((seat) => ({ seat, rate: rateOf(seat) })) };
  return holdSeats(person(world, who).cartId, world.shop.performanceId, wish, "ru", new Date());
};

const release: Do = (world, { who, seats }) =>
  releaseSeats(person(world, who).cartId!, world.shop.performanceId, seats);

/** Every second one with the promo code that has two uses. */
const order: Do = async (world, { who, pick }) => {
  const promoCode = pick % 2 ? world.promoCode : null;
  const made = await checkout(person(world, who), checkoutOf(world.shop, { promoCode }), new Date());
  world.orders.push({ code: made.code, orderId: made.orderId, who });
  await startPayment(viewerOf(person(world, who)), made.code);
};

const giveUp: Do = async (world, { pick }) => {
  const made = chosen(world.orders, pick);
  if (made) await cancelOrder(viewerOf(person(world, made.who)), made.code, new Date());
};

/** Decides a payment at the sandbox, which stands by its first decision, and tells of it; again and again if it comes to that. */
const settle =
  (press: "succeeded" | "declined" | "left"): Do =>
  async (world, { pick }) => {
    const payment = chosen(await paymentsOf(world), pick);
    if (!payment) return;
    const decision = await decideOnce(payment.id, press);
    if (decision === null || decision === "expired") return;
    const status = await deliver(await notificationOf(payment.id, decision, { event: payment.id }));
    if (status !== 200) throw new Error(`a notification was answered ${status}`);
  };

/** An order's clock runs out, and the sweep comes by. */
const expire: Do = async (world, { pick }) => {
  const made = chosen(world.orders, pick);
  if (made) await endClock(made.orderId);
  await expireOrders(new Date());
};

const admit: Do = async (world, { pick }) => {
  const ticket = chosen(await ticketsOf(world), pick);
  if (!ticket) return;
  const { id: ticketId, performanceId, revision } = ticket;
  const door = { kind: "door", deviceId: `door ${pick % 2}`, organizerId: world.shop.organizerId } as const;
  await admitTicket(door, { ticketId, performanceId, revision }, new Date());
};

/** Mostly the ticket's buyer, with a secret that some new holder has; every third time whoever comes along. */
function somebody(world: World, { who, pick }: Wishes, { orderId }: { orderId: string }) {
  const buyer = world.orders.find((made) => made.orderId === orderId)?.who ?? who;
  const key = chosen(world.keys, pick) ?? null;
  return who === peopleCount - 1 ? viewerOf(person(world, pick)) : viewerOf(person(world, buyer), key);
}

/** Gives a ticket back, or two of its order: asks what comes back for them first, as the page does. */
const cancel: Do = async (world, step) => {
  const all = await ticketsOf(world);
  const ticket = chosen(all, step.pick);
  if (!ticket) return;
  const others = all.filter(({ orderId, id }) => orderId === ticket.orderId && id !== ticket.id);
  const ticketIds = [ticket, ...others.slice(0, step.seats.length - 1)].map(({ id }) => id);
  const asked = { code: ticket.orderCode, ticketIds, requestKey: newId() };
  const give = (shownBackTiyn: number) =>
    cancelTickets(somebody(world, step, ticket), { ...asked, shownBackTiyn }, new Date());
  await give(-1).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== "REFUND_CHANGED") throw error;
    return give(Number(error.details.backTiyn));
  });
};

/**
 * Moves a ticket, or two of its order, to wished seats, every third time to the other performance, and there also to standing
 * room: asks for the price first, as the page does.
 */
const change: Do = async (world, step) => {
  const all = await ticketsOf(world);
  const ticket = chosen(all, step.pick);
  if (!ticket) return;
  const others = all.filter(({ orderId, id }) => orderId === ticket.orderId && id !== ticket.id);
  const moved = [ticket, ...others].slice(0, step.seats.length);
  const { other, shop } = world;
  const performanceId = step.pick % 3 === 0 ? other : shop.performanceId;
  const moves = moved.map(({ id }, at) => {
    const wished = step.seats[at]!;
    const isStanding = performanceId === other && wished % 4 === 0;
    return { ticketId: id, performanceId, seatId: isStanding ? shop.area.firstPlace : wished };
  });
  const asked = { code: ticket.orderCode, moves, requestKey: newId() };
  const move = (shownTotalTiyn: number) =>
    startExchange(somebody(world, step, ticket), { ...asked, shownTotalTiyn }, new Date());
  await move(-1).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== "CHANGE_PRICE_CHANGED") throw error;
    return move(Number(error.details.dueTiyn));
  });
};

const changesOf = async (world: World) =>
  (await paymentsOf(world)).flatMap(({ exchangeId, ...its }) => (exchangeId ? { ...its, exchangeId } : []));

/** The clock of a change runs out, and the sweep comes by. */
const expireChange: Do = async (world, { pick }) => {
  const change = chosen(await changesOf(world), pick);
  if (change) await endChangeClock(world.pool, change.exchangeId);
  await expireExchanges(new Date());
};

/** The holder gives up a change, waiting for its payment or not. */
const leaveChange: Do = async (world, step) => {
  const change = chosen(await changesOf(world), step.pick);
  if (!change) return;
  const { orderCode, exchangeId } = change;
  await leaveExchange(somebody(world, step, change), orderCode, exchangeId, new Date());
};

const offer: Do = async (world, step) => {
  const ticket = chosen(await ticketsOf(world), step.pick);
  if (!ticket) return;
  const to = { toEmail: null, locale: "kk" } as const;
  const { token } = await offerTransfer(somebody(world, step, ticket), ticket.code, to, new Date());
  world.offers.push(token);
};

const accept: Do = async (world, { who, pick }) => {
  const token = chosen(world.offers, pick);
  if (!token) return;
  const { key } = await acceptTransfer(person(world, who), token, taker(), new Date());
  world.keys.push(key);
};

const recall: Do = async (world, step) => {
  const ticket = chosen(await ticketsOf(world), step.pick);
  if (ticket) await recallTransfer(somebody(world, step, ticket), ticket.code, new Date());
};

/** The organizer calls a performance off; seldom, for there is not much to be done after that. */
const callOff: Do = async ({ db, shop, other }, { pick }) => {
  if (pick < 10) return;
  const performanceId = pick === 11 ? shop.performanceId : other;
  await cancelPerformance(await newStaff(db, shop.organizerId), performanceId, new Date());
};

export const steps = {
  hold,
  release,
  order,
  giveUp,
  pay: settle("succeeded"),
  decline: settle("declined"),
  leave: settle("left"),
  expire,
  admit,
  cancel,
  change,
  expireChange,
  leaveChange,
  offer,
  accept,
  recall,
  callOff,
  ...waitingSteps,
} satisfies Record<string, Do>;

export type StepKind = keyof typeof steps;
