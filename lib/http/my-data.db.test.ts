import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditLog } from "#db/schema/audit-log.ts";
import { orders } from "#db/schema/orders.ts";
import { tickets } from "#db/schema/tickets.ts";
import { deleteAccount } from "#lib/access/commands/delete-account.ts";
import { signIn } from "#lib/access/commands/sign-in.ts";
import { sessionCookie } from "#lib/access/next-auth/token.ts";
import { confirmedAccount, goodPassword, visitor as guest } from "#lib/access/testing/people.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { bought, change, changeOf, shopOfTwoPrices } from "#lib/orders/testing/after-sale.ts";
import { taker } from "#lib/orders/testing/passing.ts";
import { beginPayment, pay } from "#lib/orders/testing/purchase.ts";
import { viewerOf } from "#lib/orders/viewer.ts";
import { soldOutShop } from "#lib/seating/waiting/testing/sold-out.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { answerMyData } from "./my-data.ts";

const { db } = await testDatabase();
const shop = await makeShop(db, { rows: 4 });

async function buyerWithOrder(name: string, seat: number) {
  const account = await confirmedAccount();
  const signedIn = { email: account.email, password: goodPassword, userAgent: "Firefox/1" };
  const { sessionId } = await signIn(guest(), signedIn, new Date());
  const { name: cookieName, value } = await sessionCookie(sessionId);
  const order = await beginPayment(shop, [seat], { name, email: account.email });
  await pay(order.paymentId);
  await db.update(orders).set({ accountId: account.id }).where(eq(orders.id, order.orderId));
  const cookie = `${cookieName}=${value}`;
  const ask = () => answerMyData(new Request("http://localhost/api/me/data", { headers: { cookie } }));
  const actor = {
    kind: "account",
    accountId: account.id,
    sessionId,
    cartId: null,
    address: "192.0.2.3",
  } as const;
  return { ...account, ...order, actor, ask };
}
const textOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString("latin1");

test("my data is all of mine and nobody else's, and the download is written down", async () => {
  const me = await buyerWithOrder("Me Myself", 1);
  const other = await buyerWithOrder("Somebody Else", 2);
  const answer = await me.ask();
  expect(answer.headers.get("content-type")).toBe("application/zip");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const archive = await textOf(answer);
  for (const part of [me.email, me.code, "Me Myself", `kametay-${me.code}.pdf`, "%PDF-", '"consents"'])
    expect(archive, part).toContain(part);
  for (const part of [other.email, other.code, "Somebody Else", "passwordHash", "accessToken"])
    expect(archive, part).not.toContain(part);
  const written = await db.select().from(auditLog).where(eq(auditLog.actorId, me.id));
  expect(written.map((row) => row.action)).toContain("account.data-downloaded");
});

test("what was passed on to me is mine too: the ticket, what I changed and paid in its order, my place in line", async () => {
  const dearer = await shopOfTwoPrices(db, { rows: 4 });
  const me = await buyerWithOrder("Me Myself", 4);
  const giver = await bought(dearer, [dearer.seats[1]![0]!], { name: "Giver One", email: "giver@mail.kz" });
  const [ticket] = await db.select().from(tickets).where(eq(tickets.id, giver.ticketIds[0]!));
  const offer = await offerTransfer(
    viewerOf(giver.buyer),
    ticket!.code,
    { toEmail: null, locale: "kk" },
    new Date(),
  );
  await acceptTransfer(me.actor, offer.token, taker({ name: "Me Again", email: me.email }), new Date());
  const viewer = viewerOf(me.actor);
  await change(dearer, giver, [dearer.seats[0]![0]!], 200_000, { viewer });
  const { exchange, paymentId } = await changeOf(giver.orderId);
  await pay(paymentId);
  const { waits } = await soldOutShop();
  await waits({ email: me.email, name: "Me Waiting", phone: "+77015554433" });
  const archive = await textOf(await me.ask());
  for (const part of [
    `kametay-ticket-${ticket!.code}.pdf`,
    exchange.id,
    paymentId,
    "Me Again",
    "+77015554433",
  ])
    expect(archive, part).toContain(part);
  for (const part of ["Giver One", "giver@mail.kz", "tokenHash"]) expect(archive, part).not.toContain(part);
});

test("nobody's data is given to a visitor, nor to who has deleted their account", async () => {
  expect((await answerMyData(new Request("http://localhost/api/me/data"))).status).toBe(401);
  const me = await buyerWithOrder("Gone Soon", 3);
  await deleteAccount(me.actor, { password: goodPassword, typedEmail: me.email }, new Date());
  expect((await me.ask()).status).toBe(401);
});
