import { eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { consents } from "#db/schema/consents.ts";
import { identities } from "#db/schema/identities.ts";
import { orderLines } from "#db/schema/order-lines.ts";
import { orders } from "#db/schema/orders.ts";
import { sessions } from "#db/schema/sessions.ts";
import { tickets } from "#db/schema/tickets.ts";
import { isPassedOn } from "#lib/orders/viewer.ts";
import { readMyDealings } from "./my-dealings.ts";
import { readMyMoney } from "./my-money.ts";

/**
 * Everything that is kept about one account, as plain data: amounts in tiyn, moments in UTC. Only rows that are the account's own;
 * of a ticket that was passed on, not who has it now. Secrets and hashes are no part of it.
 */
export async function readMyData(db: Db, accountId: string) {
  const [account] = await db
    .select({
      email: accounts.email,
      emailConfirmedAt: accounts.emailConfirmedAt,
      firstName: accounts.firstName,
      lastName: accounts.lastName,
      birthDate: accounts.birthDate,
      phone: accounts.phone,
      language: accounts.locale,
      reminderHours: accounts.reminderHours,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const bought = await db.select().from(orders).where(eq(orders.accountId, accountId));
  const orderIds = bought.map((order) => order.id);
  const held = await db
    .select({
      code: tickets.code,
      state: tickets.state,
      holder: tickets.holderName,
      email: tickets.holderEmail,
      wasGiven: isPassedOn,
    })
    .from(tickets)
    .where(eq(tickets.holderAccountId, accountId));
  return {
    account,
    signInWith: await db
      .select({ issuer: identities.issuer, since: identities.createdAt })
      .from(identities)
      .where(eq(identities.accountId, accountId)),
    sessions: await db
      .select({
        device: sessions.userAgent,
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
        endedAt: sessions.revokedAt,
      })
      .from(sessions)
      .where(eq(sessions.accountId, accountId)),
    consents: await db
      .select({
        kind: consents.kind,
        isGranted: consents.isGranted,
        version: consents.version,
        language: consents.locale,
        at: consents.createdAt,
      })
      .from(consents)
      .where(eq(consents.accountId, accountId)),
    orders: bought.map(({ accessTokenHash: _hash, checkoutKey: _key, cartId: _cart, ...order }) => order),
    lines: await db.select().from(orderLines).where(inArray(orderLines.orderId, orderIds)),
    tickets: await readSold(db, orderIds),
    ...(await readMyMoney(db, accountId, orderIds)),
    ticketsHeld: held.map(({ wasGiven, ...ticket }) => ({ ...ticket, wasGiven: Boolean(wasGiven) })),
    ...(await readMyDealings(db, accountId, account?.email ?? "")),
  };
}

async function readSold(db: Db, orderIds: readonly string[]) {
  const rows = await db
    .select({
      orderId: tickets.orderId,
      code: tickets.code,
      state: tickets.state,
      isPassedOn,
      createdAt: tickets.createdAt,
    })
    .from(tickets)
    .where(inArray(tickets.orderId, [...orderIds]));
  return rows.map((ticket) => ({ ...ticket, isPassedOn: Boolean(ticket.isPassedOn) }));
}
