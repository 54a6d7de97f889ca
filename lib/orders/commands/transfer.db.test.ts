import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { consents } from "#db/schema/consents.ts";
import { exchangeLines } from "#db/schema/exchange-lines.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { outbox } from "#db/schema/outbox.ts";
import { transfers } from "#db/schema/transfers.ts";
import { newId, newToken } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { orderAccessToken } from "../access-token.ts";
import { readMyTickets } from "../queries/my-tickets.ts";
import { buyTickets, taker, ticketOf } from "../testing/passing.ts";
import { codeOf, visitor } from "../testing/purchase.ts";
import { transferToken } from "../transfer-token.ts";
import { viewerOf } from "../viewer.ts";
import { acceptTransfer } from "./accept-transfer.ts";
import { declineTransfer, expireTransfers, recallTransfer } from "./end-transfers.ts";
import { offerTransfer } from "./offer-transfer.ts";

const { db } = await testDatabase(20);
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const byLink = { toEmail: null, locale: "kk" } as const;
const stranger = visitor(newId());

async function offered(toEmail: string | null = null) {
  const bought = await buyTickets(await makeShop(db), 1, 2);
  const code = bought.ticketCodes[0]!;
  const { token } = await offerTransfer(bought.viewer, code, { toEmail, locale: "kk" }, now);
  return { ...bought, code, token };
}
const mailsOf = async (ticketId: string) => {
  const rows = await db
    .select()
    .from(outbox)
    .where(eq(outbox.orderKey, `ticket:${ticketId}`));
  return rows.map(({ kind, payload }) => [kind, payload.to].filter(Boolean).join(" ")).sort();
};
const stateOf = async (token: string) => {
  const rows = await db.select().from(transfers);
  return rows.find(({ id }) => transferToken(id) === token)!.state;
};

describe("a ticket that was taken", () => {
  it("is the new holder's: name, address, language; its old QR code is dead, its calendar entry changes", async () => {
    const { code, token, orderId } = await offered();
    const before = await ticketOf(code);
    const taken = await acceptTransfer(stranger, token, taker(), now);
    expect(taken.ticketCode).toBe(code);
    const ticket = await ticketOf(code);
    expect(ticket).toMatchObject({
      state: "valid",
      holderName: "Ерлан Жүнісов",
      holderEmail: "erlan@mail.kz",
      holderAccountId: null,
      holderLocale: "ru",
      holderMailAllowed: true,
      revision: before.revision + 1,
      calendarSequence: before.calendarSequence + 1,
    });
    expect(await mailsOf(ticket.id)).toEqual([
      "mail.transfer-accepted giver",
      "mail.transfer-accepted holder",
    ]);
    const kept = await db.select().from(consents).where(eq(consents.orderId, orderId));
    expect(kept.filter((row) => row.locale === "ru")).toHaveLength(2);
  });

  it("is out of the buyer's hands: neither cookie nor order's link offers it again; the other ticket stays", async () => {
    const { code, token, orderId, viewer, ticketCodes } = await offered();
    const { key } = await acceptTransfer(stranger, token, taker(), now);
    const byOrderLink = { cartId: null, accountId: null, token: orderAccessToken(orderId) };
    expect(await codeOf(offerTransfer(viewer, code, byLink, now))).toBe("NOT_FOUND");
    expect(await codeOf(offerTransfer(byOrderLink, code, byLink, now))).toBe("NOT_FOUND");
    expect(await codeOf(recallTransfer(viewer, code, now))).toBe("NOT_FOUND");
    expect(await codeOf(offerTransfer(viewer, ticketCodes[1]!, byLink, now))).toBe("ok");
    const holder = { cartId: null, accountId: null, token: key };
    expect(await codeOf(offerTransfer(holder, ticketCodes[1]!, byLink, now))).toBe("NOT_FOUND");
    const next = await offerTransfer(holder, code, byLink, now);
    const last = await acceptTransfer(stranger, next.token, taker({ name: "Дана Ким" }), now);
    expect(last.key).not.toBe(key);
    expect(await codeOf(offerTransfer(holder, code, byLink, now))).toBe("NOT_FOUND");
  });

  it("is among the tickets of the account that took it, and of nobody else's", async () => {
    const { code, token } = await offered();
    const accountId = newId();
    const taker1 = { ...stranger, kind: "account", accountId, sessionId: newId() } as const;
    await acceptTransfer(taker1, token, taker(), now);
    expect((await readMyTickets(db, accountId)).map(({ receivedCode }) => receivedCode)).toEqual([code]);
    expect(await readMyTickets(db, newId())).toEqual([]);
    const byAccount = { cartId: null, accountId, token: null };
    expect(await codeOf(offerTransfer(byAccount, code, byLink, now))).toBe("ok");
  });

  it("is mailed to nobody who refused it", async () => {
    const { code, token } = await offered();
    await acceptTransfer(stranger, token, taker({ transferAbroad: false }), now);
    expect(await mailsOf((await ticketOf(code)).id)).toEqual(["mail.transfer-accepted giver"]);
  });
});

describe("an offer", () => {
  it("is the holder's alone to make and to call back", async () => {
    const { code, viewer } = await offered();
    for (const other of [viewerOf(stranger), { cartId: null, accountId: newId(), token: newToken() }]) {
      expect(await codeOf(offerTransfer(other, code, byLink, now))).toBe("NOT_FOUND");
      expect(await codeOf(recallTransfer(other, code, now))).toBe("NOT_FOUND");
    }
    expect(await codeOf(recallTransfer(viewer, code, now))).toBe("ok");
  });

  it("stands alone: one open offer a ticket, also of two pressed at once", async () => {
    const bought = await buyTickets(await makeShop(db), 1);
    const press = () => codeOf(offerTransfer(bought.viewer, bought.ticketCodes[0]!, byLink, now));
    expect((await Promise.all([press(), press(), press()])).sort()).toEqual([
      "TRANSFER_OFFERED",
      "TRANSFER_OFFERED",
      "ok",
    ]);
  });

  it("called back, declined or run out gives the ticket to nobody, and another can follow", async () => {
    const { code, viewer, token, ...rest } = await offered("friend@mail.kz");
    const ticket = await ticketOf(code);
    await recallTransfer(viewer, code, now);
    expect(await mailsOf(ticket.id)).toEqual(["mail.transfer-offered", "mail.transfer-recalled"]);
    expect(await codeOf(acceptTransfer(stranger, token, taker(), now))).toBe("TRANSFER_OVER");
    const second = await offerTransfer(viewer, code, byLink, now);
    await declineTransfer(second.token, now);
    expect(await codeOf(declineTransfer(second.token, now))).toBe("TRANSFER_OVER");
    expect(await codeOf(acceptTransfer(stranger, second.token, taker(), now))).toBe("TRANSFER_OVER");
    const third = await offerTransfer(viewer, code, byLink, now);
    expect(await codeOf(acceptTransfer(stranger, third.token, taker(), later(48)))).toBe("TRANSFER_OVER");
    expect(await codeOf(offerTransfer(viewer, code, byLink, later(47)))).toBe("TRANSFER_OFFERED");
    expect(await codeOf(offerTransfer(viewer, code, byLink, later(49)))).toBe("ok");
    expect((await ticketOf(code)).revision).toBe(ticket.revision);
    expect(rest.ticketCodes).toHaveLength(2);
  });

  it("runs out by the sweep, once", async () => {
    const { token } = await offered();
    await expireTransfers(later(47));
    expect(await stateOf(token)).toBe("offered");
    expect(await expireTransfers(later(48))).toBeGreaterThan(0);
    expect(await stateOf(token)).toBe("expired");
    expect(await expireTransfers(later(48))).toBe(0);
  });

  it("is made so often and no oftener, and keeps the event's rule", async () => {
    const { code, viewer } = await offered();
    for (let time = 1; time < 10; time++) {
      await recallTransfer(viewer, code, now);
      await offerTransfer(viewer, code, byLink, now);
    }
    await recallTransfer(viewer, code, now);
    expect(await codeOf(offerTransfer(viewer, code, byLink, now))).toBe("TRANSFER_LIMIT");
    const policy = { windows: [], changesUntilHours: null, transferUntilHours: null };
    const closed = await buyTickets(await makeShop(db, { event: { refundPolicy: policy } }), 1);
    expect(await codeOf(offerTransfer(closed.viewer, closed.ticketCodes[0]!, byLink, now))).toBe(
      "TRANSFER_CLOSED",
    );
  });

  it("waits for a change of seat that is not paid yet, and so does taking", async () => {
    const { code, token, viewer, orderId, ticketCodes } = await offered();
    const ticket = await ticketOf(code);
    const change = async (of: typeof ticket) => {
      const exchangeId = newId();
      const { organizerId, performanceId, seatId } = of;
      const money = {
        priceTiyn: 0,
        feeTiyn: 0,
        discountTiyn: 0,
        totalTiyn: 0,
        vatBasisPoints: 0,
        vatTiyn: 0,
      };
      const text = { kk: "", ru: "", en: "" };
      await db.insert(exchanges).values({
        id: exchangeId,
        organizerId,
        orderId,
        requestKey: newId(),
        payerName: "Ә",
        payerEmail: "a@mail.kz",
        differenceTiyn: 0,
        status: "pending",
        expiresAt: later(1),
      });
      await db.insert(exchangeLines).values({
        id: newId(),
        organizerId,
        exchangeId,
        ticketId: of.id,
        ticketRevision: of.revision,
        fromPerformanceId: performanceId,
        fromSeatId: seatId,
        fromTotalTiyn: 0,
        toPerformanceId: performanceId,
        toSeatId: seatId,
        rateId: newId(),
        priceId: newId(),
        labels: { event: text, hall: text, section: text, row: null, seat: null, category: text, rate: text },
        ...money,
      });
    };
    await change(ticket);
    expect(await codeOf(acceptTransfer(stranger, token, taker(), now))).toBe("TICKET_IN_CHANGE");
    expect((await ticketOf(code)).revision).toBe(ticket.revision);
    const other = ticketCodes[1]!;
    await change(await ticketOf(other));
    expect(await codeOf(offerTransfer(viewer, other, byLink, now))).toBe("TICKET_IN_CHANGE");
  });

  it("of no known token is not found", async () => {
    expect(await codeOf(acceptTransfer(stranger, newToken(), taker(), now))).toBe("NOT_FOUND");
    expect(await codeOf(declineTransfer(newToken(), now))).toBe("NOT_FOUND");
    const [open] = await db
      .select()
      .from(transfers)
      .where(and(eq(transfers.state, "offered")));
    expect(await codeOf(acceptTransfer(stranger, open!.id, taker(), now))).toBe("NOT_FOUND");
  });
});
