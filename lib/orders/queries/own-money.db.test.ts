import { expect, it } from "vitest";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { bought, change, changeOf, giveBack, shopOfTwoPrices } from "../testing/after-sale.ts";
import { passOn } from "../testing/passing.ts";
import { pay } from "../testing/purchase.ts";
import { type OrderViewer, viewerOf } from "../viewer.ts";
import { quoteExchange, readHeldTickets } from "./held-tickets.ts";

const { db } = await testDatabase();
const shop = await shopOfTwoPrices(db, { rows: 4 });
let nextSeat = 1;

const backOf = async (code: string, viewer: OrderViewer) => {
  const held = await readHeldTickets(db, code, viewer, new Date());
  return held.map(({ back, ownBackTiyn }) => [back.backTiyn, ownBackTiyn]);
};
const quote = async (code: string, viewer: OrderViewer, ticketId: string, seatId: number) => {
  const moves = [{ ticketId, performanceId: shop.performanceId, seatId }];
  const { price, ownBackTiyn } = await quoteExchange(db, code, viewer, moves, new Date());
  return [price.dueTiyn, ownBackTiyn];
};

it("all that comes back is the buyer's own while nobody has passed the ticket on", async () => {
  const seat = nextSeat++;
  const order = await bought(shop, [seat]);
  const buyer = viewerOf(order.buyer);
  expect(await backOf(order.code, buyer)).toEqual([[tenge(5_000), tenge(5_000)]]);
  expect(await quote(order.code, buyer, order.ticketIds[0]!, seat + 10)).toEqual([
    -tenge(2_000),
    tenge(2_000),
  ]);
});

it("nothing of it is the holder's who paid nothing, whether the ticket is given back or changed", async () => {
  const seat = nextSeat++;
  const order = await bought(shop, [seat]);
  const { viewer } = await passOn(viewerOf(order.buyer), order.ticketIds[0]!);
  expect(await backOf(order.code, viewer)).toEqual([[tenge(5_000), 0]]);
  expect(await quote(order.code, viewer, order.ticketIds[0]!, seat + 10)).toEqual([-tenge(2_000), 0]);
});

it("the difference is the own of the holder who paid it, and of no holder after", async () => {
  const seat = nextSeat++;
  const order = await bought(shop, [seat + 10]);
  const [ticketId] = order.ticketIds;
  const first = await passOn(viewerOf(order.buyer), ticketId!);
  await change(shop, order, [seat], tenge(2_000), { viewer: first.viewer });
  await pay((await changeOf(order.orderId)).paymentId);
  expect(await backOf(order.code, first.viewer)).toEqual([[tenge(5_000), tenge(2_000)]]);
  // A cheaper seat lets the first payment go first: the buyer's.
  expect(await quote(order.code, first.viewer, ticketId!, seat + 10)).toEqual([-tenge(2_000), 0]);
  const second = await passOn(first.viewer, ticketId!);
  expect(await backOf(order.code, second.viewer)).toEqual([[tenge(5_000), 0]]);
  await giveBack(order, [ticketId!], tenge(5_000), { viewer: second.viewer });
  expect(await backOf(order.code, second.viewer)).toMatchObject([[expect.any(Number), 0]]);
});

it("is the buyer's own again when the ticket came back to them", async () => {
  const order = await bought(shop, [nextSeat++]);
  const friend = await passOn(viewerOf(order.buyer), order.ticketIds[0]!);
  const again = await passOn(friend.viewer, order.ticketIds[0]!, {}, order.buyer);
  expect(await backOf(order.code, again.viewer)).toEqual([[tenge(5_000), tenge(5_000)]]);
});
