import { newId } from "#lib/ids.ts";
import { cancelOrder } from "#lib/orders/commands/cancel-order.ts";
import { checkout } from "#lib/orders/commands/checkout.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { startPayment } from "#lib/orders/commands/start-payment.ts";
import { checkoutOf, deliver, endClock, notificationOf } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { decideOnce } from "#lib/payments/sandbox/record.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { releaseSeats } from "#lib/seating/commands/release-seats.ts";
import { admitTicket } from "#lib/tickets/commands/admit-ticket.ts";
import { paymentsOf, ticketsOf, type World } from "./world.ts";

/** What somebody tries. `pick` chooses among what there is by then (an order, a payment, a ticket), `seats` are wishes. */
export type Step = { kind: StepKind; who: number; pick: number; seats: number[] };

type Do = (world: World, step: Step) => Promise<unknown>;

const chosen = <T>(list: T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const person = (world: World, who: number) => world.people[who % world.people.length]!;

const hold: Do = (world, { who, seats }) => {
  const wish = { key: newId(), seats: seats.map((seat) => ({ seat, rate: seat % 3 ? "adult" : "child" })) };
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
} satisfies Record<string, Do>;

export type StepKind = keyof typeof steps;
