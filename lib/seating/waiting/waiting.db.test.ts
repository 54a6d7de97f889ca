import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { client } from "#db/client.ts";
import { channels } from "#db/schema/channels.ts";
import { mailStops } from "#db/schema/mail-stops.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { hashToken, newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { releaseSeats } from "../commands/release-seats.ts";
import { forgetSaleCard } from "../sale-card.ts";
import { leaveWaiting } from "./end-offer.ts";
import { passToList } from "./pass-to-list.ts";
import { readWaiting } from "./queries.ts";
import { tendWaiting } from "./sweep.ts";
import { takeOffer } from "./take-offer.ts";
import { codeOf, type SoldOutShop, soldOutShop } from "./testing/sold-out.ts";

await testDatabase(40);
const now = new Date();
let hall: SoldOutShop;
const isHere = () => eq(waitingEntries.performanceId, hall.shop.performanceId);

beforeEach(async () => {
  hall = await soldOutShop();
});

describe("getting in line", () => {
  it("is for what is sold out, once an e-mail", async () => {
    await hall.free(1, 2);
    expect(await codeOf(hall.waits())).toBe("NOT_SOLD_OUT");
    expect(await codeOf(hall.waits({ size: 2 }))).toBe("NOT_SOLD_OUT");
    expect(await codeOf(hall.waits({ category: "floor" }))).toBe("ok");
    expect(await codeOf(hall.waits({ size: 3 }))).toBe("ok");
    expect(await hall.isMarked()).toBe(true);
    expect(await codeOf(hall.waits({ size: 3, email: "twice@mail.kz" }))).toBe("ok");
    expect(await codeOf(hall.waits({ size: 4, email: "twice@mail.kz" }))).toBe("ALREADY_WAITING");
    const pressed = [1, 2, 3].map(() => codeOf(hall.waits({ size: 3, email: "pressed@mail.kz" })));
    expect((await Promise.all(pressed)).sort()).toEqual(["ALREADY_WAITING", "ALREADY_WAITING", "ok"]);
  });
});

describe("a freed seat", () => {
  it("is the list's at once and nobody else's, is offered to the first whom it suits, and comes into their cart", async () => {
    await hall.waits({ size: 3 });
    const second = await hall.waits({ size: 2 });
    await hall.free(4, 5);
    expect(await codeOf(hall.hold(4))).toBe("SEAT_TAKEN");
    expect(await passToList(hall.shop.performanceId, now)).toBe(1);
    expect(await hall.states()).toEqual(["waiting", "offered"]);
    expect(await codeOf(hall.hold(5))).toBe("SEAT_TAKEN");
    const price = { priceTiyn: tenge(5_000) };
    const view = await readWaiting(client().db, second.token, now);
    expect(view?.offer?.places).toEqual([expect.objectContaining(price), expect.objectContaining(price)]);
    const { cartId, isNewCart } = await takeOffer(null, null, second.token, now);
    expect(isNewCart).toBe(true);
    expect(await hall.claimOf(4)).toMatchObject({
      state: claimState.held,
      cartId,
      priceId: hall.shop.priceIds.stallsAdult,
    });
    expect(await hall.claimOf(5)).toMatchObject({ state: claimState.held, cartId, channelCode: null });
    expect(await hall.states()).toEqual(["waiting", "taken"]);
    expect(await codeOf(takeOffer(null, null, second.token, now))).toBe("WAITING_OVER");
  });

  it("that suits nobody opens for sale", async () => {
    await hall.waits({ size: 2 });
    await hall.free(4);
    expect(await codeOf(hall.hold(4))).toBe("SEAT_TAKEN");
    expect(await passToList(hall.shop.performanceId, now)).toBe(0);
    expect(await codeOf(hall.hold(4))).toBe("ok");
  });

  it("declined or not taken in time goes to the next, and to open sale after the last", async () => {
    const [one, two] = [await hall.waits(), await hall.waits()];
    await hall.free(7);
    await passToList(hall.shop.performanceId, now);
    await leaveWaiting(one.token, now);
    expect(await hall.states()).toEqual(["left", "offered"]);
    expect(await codeOf(leaveWaiting(one.token, now))).toBe("WAITING_OVER");
    await hall.endOffers();
    expect(await codeOf(takeOffer(null, null, two.token, now))).toBe("WAITING_OVER");
    await tendWaiting(now);
    expect(await hall.states()).toEqual(["left", "over"]);
    expect(await hall.isMarked()).toBe(false);
    expect(await codeOf(hall.hold(7))).toBe("ok");
  });

  it("comes also of a hold that was let go or ran out: its taker waits, the list does not", async () => {
    const [free1, free2] = [11, 12];
    await hall.free(free1, free2);
    const { cartId } = await hall.hold(free1);
    await hall.hold(free2, cartId);
    await hall.waits();
    await hall.waits();
    await hall.endHold(free2);
    for (const cart of [null, cartId]) expect(await codeOf(hall.hold(free2, cart))).toBe("SEAT_TAKEN");
    expect(await hall.shownAs(free2)).not.toBe(0);
    expect(await releaseSeats(cartId, hall.shop.performanceId, [free1])).toBe(1);
    expect(await codeOf(hall.hold(free1))).toBe("SEAT_TAKEN");
    await tendWaiting(now);
    expect((await hall.offers()).flatMap(({ seatIds }) => seatIds).sort()).toEqual([free1, free2]);
    expect(await hall.states()).toEqual(["offered", "offered"]);
  });

  const letSale = async (isOpen: boolean) => {
    await client().db.update(channels).set({ isOpen }).where(eq(channels.organizerId, hall.shop.organizerId));
    forgetSaleCard(hall.shop.performanceId);
  };

  it("that was offered is taken though the sale rests since", async () => {
    const { token } = await hall.waits();
    await hall.free(9);
    await tendWaiting(now);
    await letSale(false);
    const { cartId } = await takeOffer(null, null, token, now);
    expect(await hall.claimOf(9)).toMatchObject({ state: claimState.held, cartId });
  });

  it("while the sale rests is kept, and offered when it goes on", async () => {
    await hall.waits();
    await hall.free(9);
    for (const isOpen of [false, true]) {
      await letSale(isOpen);
      await tendWaiting(now);
      expect(await hall.states()).toEqual([isOpen ? "offered" : "waiting"]);
      expect(await codeOf(hall.hold(9))).toBe(isOpen ? "SEAT_TAKEN" : "SALE_OVER");
    }
  });

  it("kept for a list that is no more opens for sale", async () => {
    const { token } = await hall.waits();
    await hall.free(3);
    await leaveWaiting(token, now);
    await tendWaiting(now);
    expect(await hall.claimOf(3)).toBeUndefined();
  });

  it("is joined with those on open sale beside it where that makes a group's", async () => {
    await hall.free(4);
    const { token } = await hall.waits({ size: 2 });
    await hall.free(5);
    expect(await passToList(hall.shop.performanceId, now)).toBe(1);
    const [offer] = await hall.offers();
    expect(offer!.seatIds).toEqual([4, 5]);
    expect(await codeOf(hall.hold(4))).toBe("SEAT_TAKEN");
    const { cartId } = await takeOffer(null, null, token, now);
    for (const seat of [4, 5])
      expect(await hall.claimOf(seat)).toMatchObject({ state: claimState.held, cartId });
  });

  it("is not joined with a seat somebody holds, until that hold ran out", async () => {
    await hall.free(4);
    const { cartId } = await hall.hold(4);
    await hall.waits({ size: 2 });
    await hall.free(5);
    expect(await passToList(hall.shop.performanceId, now)).toBe(0);
    expect(await hall.claimOf(4)).toMatchObject({ state: claimState.held, cartId });
    expect(await hall.claimOf(5)).toBeUndefined();
    await hall.endHold(4);
    await tendWaiting(now);
    expect((await hall.offers()).map(({ seatIds }) => seatIds)).toEqual([[4, 5]]);
  });

  it("is offered to whom it suits however many wait before", async () => {
    await hall.waits({ size: 6 });
    const [first] = await client().db.select().from(waitingEntries).where(isHere());
    await client()
      .db.insert(waitingEntries)
      .values(Array.from({ length: 997 }, () => ({ ...first!, id: newId(), tokenHash: hashToken(newId()) })));
    await hall.waits();
    await hall.free(8);
    expect(await passToList(hall.shop.performanceId, now)).toBe(1);
    expect((await hall.states()).at(-1)).toBe("offered");
  });

  it("at a whole table waits for who needs the whole", async () => {
    const { seats } = hall.shop.table;
    await hall.waits();
    await hall.waits({ size: 4 });
    await hall.free(...seats);
    await passToList(hall.shop.performanceId, now);
    expect((await hall.offers()).map(({ seatIds }) => seatIds)).toEqual([seats]);
    expect(await hall.states()).toEqual(["waiting", "offered"]);
  });

  it("is offered to nobody whom no letter reaches, as the page says", async () => {
    const { token } = await hall.waits({ email: "left@mail.kz" });
    const next = await hall.waits();
    const left = { email: "left@mail.kz", scope: "waiting-list", reason: "unsubscribed" } as const;
    await client().db.insert(mailStops).values(left);
    await hall.free(8);
    await passToList(hall.shop.performanceId, now);
    expect(await hall.states()).toEqual(["waiting", "offered"]);
    expect(await readWaiting(client().db, token, now)).toMatchObject({ isTold: false, position: 1 });
    expect(await readWaiting(client().db, next.token, now)).toMatchObject({ isTold: true });
    await leaveWaiting(next.token, now);
    expect(await codeOf(hall.hold(8))).toBe("ok");
  });

  it("of a hold that ran out opens for sale where no letter reaches anybody in line", async () => {
    await hall.free(8);
    const { cartId } = await hall.hold(8);
    await hall.waits({ email: "bounced@mail.kz" });
    const bounced = { email: "bounced@mail.kz", scope: "*", reason: "bounced" } as const;
    await client().db.insert(mailStops).values(bounced);
    await hall.endHold(8);
    await tendWaiting(now);
    expect(await hall.states()).toEqual(["waiting"]);
    expect(await hall.shownAs(8)).toBe(0);
    expect(await codeOf(hall.hold(8, cartId))).toBe("ok");
  });

  it.each([1, 2, 3, 4, 5, 6])("and its neighbours are offered to a group of %d", async (size) => {
    const seats = hall.shop.seats[1]!.slice(0, size);
    const { token } = await hall.waits({ size, category: "stalls" });
    for (const seat of seats.slice(1)) await hall.free(seat);
    expect(await passToList(hall.shop.performanceId, now)).toBe(0);
    await hall.free(seats[0]!);
    expect(await passToList(hall.shop.performanceId, now)).toBe(1);
    const { cartId } = await takeOffer(null, null, token, now);
    for (const seat of seats) expect((await hall.claimOf(seat))!.cartId).toBe(cartId);
  });
});
