import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { beginPayment, codeOf, effectsOf, pay, visitor } from "../testing/purchase.ts";
import { viewerOf } from "../viewer.ts";
import { correctEmail, maxTicketMails, resendTickets } from "./send-tickets.ts";

const { db, pool } = await testDatabase();
const now = new Date();
const aMinuteLater = () => pool.query("UPDATE outbox SET created_at = created_at - INTERVAL 61 SECOND");

async function paidOrder(transferAbroad = true) {
  const begun = await beginPayment(await makeShop(db), [1], { transferAbroad });
  await pay(begun.paymentId);
  return { ...begun, viewer: viewerOf(begun.buyer) };
}

describe("sending the tickets again", () => {
  it("is one mail a minute, and six in all", async () => {
    const { viewer, code, orderId } = await paidOrder();
    expect(await codeOf(resendTickets(viewer, code, now))).toBe("MAIL_TOO_SOON");
    for (let mail = 1; mail < maxTicketMails; mail++) {
      await aMinuteLater();
      const pressed = [1, 2, 3].map(() => codeOf(resendTickets(viewer, code, now)));
      expect((await Promise.all(pressed)).filter((code) => code === "ok")).toHaveLength(1);
    }
    await aMinuteLater();
    expect(await codeOf(resendTickets(viewer, code, now))).toBe("MAIL_LIMIT");
    expect(await codeOf(correctEmail(viewer, code, "new@mail.kz", now))).toBe("MAIL_LIMIT");
    expect(await effectsOf(orderId)).toHaveLength(maxTicketMails);
  });

  it("is for who may see the order, once it is paid and mail is allowed", async () => {
    const { viewer, code } = await paidOrder(false);
    expect(await codeOf(resendTickets(viewer, code, now))).toBe("MAIL_NOT_ALLOWED");
    expect(await codeOf(resendTickets(viewerOf(visitor(newId())), code, now))).toBe("NOT_FOUND");
    const unpaid = await beginPayment(await makeShop(db), [1]);
    expect(await codeOf(resendTickets(viewerOf(unpaid.buyer), unpaid.code, now))).toBe("ORDER_NOT_PAID");
  });
});

describe("correcting the e-mail", () => {
  it("changes the order and its tickets and sends them there at once", async () => {
    const { viewer, code, orderId } = await paidOrder();
    await correctEmail(viewer, code, " Asel.New@Mail.KZ ", now);
    const [order] = await db.select().from(orders).where(eq(orders.id, orderId));
    const [ticket] = await db.select().from(tickets).where(eq(tickets.orderId, orderId));
    expect([order!.buyerEmail, ticket!.holderEmail]).toEqual(["asel.new@mail.kz", "asel.new@mail.kz"]);
    expect(await effectsOf(orderId)).toEqual(["mail.order-paid", "mail.tickets-again"]);
  });

  it("refuses what is no address, and strangers", async () => {
    const { viewer, code } = await paidOrder();
    expect(await codeOf(correctEmail(viewer, code, "asel＠mail.kz", now))).toBe("EMAIL_INVALID");
    expect(await codeOf(correctEmail(viewerOf(visitor(newId())), code, "x@mail.kz", now))).toBe("NOT_FOUND");
  });
});
