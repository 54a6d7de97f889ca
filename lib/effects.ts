import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { syncAccount } from "#lib/calendar/commands/connection.ts";
import { invitationsFor } from "#lib/calendar/invitation.ts";
import { syncDisconnect } from "#lib/calendar/sync/disconnect.ts";
import { syncPerformance } from "#lib/calendar/sync/performance.ts";
import { syncTicket } from "#lib/calendar/sync/ticket.ts";
import { systemNow } from "#lib/clock.ts";
import { accountMails } from "#lib/mail/account-mails.ts";
import { changeLateMail } from "#lib/mail/change-late-mail.ts";
import { changeMails } from "#lib/mail/change-mails.ts";
import { changeUnpaidMail } from "#lib/mail/change-unpaid-mail.ts";
import { emailChangeMails } from "#lib/mail/email-change-mails.ts";
import { warnOfEndingHolds } from "#lib/mail/hold-sweep.ts";
import { myOrdersMail } from "#lib/mail/my-orders-mail.ts";
import { type Invite, orderMails, type TicketPrinter } from "#lib/mail/order-mails.ts";
import { reminderMails } from "#lib/mail/reminder-mails.ts";
import { planOneReminder, planReminders } from "#lib/mail/reminders.ts";
import { showingMails } from "#lib/mail/showing-mails.ts";
import { transferMails } from "#lib/mail/transfer-mails.ts";
import { unpaidMails } from "#lib/mail/unpaid-mails.ts";
import { waitingMails } from "#lib/mail/waiting-mails.ts";
import { closePayment } from "#lib/orders/commands/close-payment.ts";
import { expireTransfers } from "#lib/orders/commands/end-transfers.ts";
import { expireExchanges } from "#lib/orders/commands/expire-exchanges.ts";
import { expireOrders } from "#lib/orders/commands/expire-orders.ts";
import { refundPayment } from "#lib/orders/commands/refund-payment.ts";
import { refundCalledOff, refundPerformance } from "#lib/orders/commands/refund-performance.ts";
import { repairPayments } from "#lib/orders/commands/repair-payments.ts";
import { tellMoved } from "#lib/orders/commands/tell-moved.ts";
import type { EffectHandlers } from "#lib/outbox/rules/effects.ts";
import { drainOutbox, type Sweep } from "#lib/outbox/worker.ts";
import { processWide } from "#lib/process-wide.ts";
import { tendWaiting } from "#lib/seating/waiting/sweep.ts";
import { readTicketById, readTicketDocument } from "#lib/tickets/documents.ts";
import { ticketsPdf } from "#lib/tickets/pdf.ts";
import { placeLine, placeLines } from "#lib/tickets/place-line.ts";
import { admittingPart } from "#lib/tickets/rules/issued.ts";

const printer: TicketPrinter = {
  read: async (db, orderId) => {
    const document = await readTicketDocument(db, eq(orders.id, orderId));
    return document && admittingPart(document);
  },
  readReceived: async (db, ticketId) => {
    const document = await readTicketById(db, ticketId);
    return document && admittingPart(document);
  },
  pdf: ticketsPdf,
  place: placeLines,
};

const invite: Invite = (wish) => invitationsFor(database(), wish, placeLine);

/** What each kind of effect does: the one place that ties the outbox to the rest. */
export const effectHandlers: EffectHandlers = {
  ...accountMails,
  ...emailChangeMails,
  ...orderMails(printer),
  ...changeMails(printer, invite),
  ...changeLateMail(printer),
  ...changeUnpaidMail(printer),
  ...showingMails(invite),
  ...waitingMails(printer.place),
  ...unpaidMails,
  ...myOrdersMail,
  ...planOneReminder,
  ...reminderMails(printer),
  ...transferMails({ ...printer, readHeld: readTicketById }, invite),
  "performance.refund-all": ({ performanceId, after }, { rowId, now }) =>
    refundPerformance(performanceId, after, rowId, now),
  "performance.tell-moved": ({ performanceId, after }, { rowId, now }) =>
    tellMoved(performanceId, after, rowId, now),
  "payment.refund": ({ refundId }, { now }) => refundPayment(refundId, now),
  "payment.close": ({ paymentId }, { now }) => closePayment(paymentId, now),
  "calendar.ticket": syncTicket(placeLine),
  "calendar.account": (who, { now }) => syncAccount(who, now),
  "calendar.performance": syncPerformance,
  "calendar.disconnect": syncDisconnect,
};

/** What is due every so often beside the effects. */
export const sweeps: Sweep[] = [
  { name: "expired orders", everyMs: 5_000, run: () => expireOrders(systemNow()) },
  { name: "waiting lists", everyMs: 5_000, run: () => tendWaiting(systemNow()) },
  { name: "offered tickets that nobody took", everyMs: 60_000, run: () => expireTransfers(systemNow()) },
  { name: "what was called off", everyMs: 15_000, run: () => refundCalledOff(systemNow()) },
  { name: "changes that were not paid", everyMs: 5_000, run: () => expireExchanges(systemNow()) },
  { name: "payments that nobody told us of", everyMs: 15_000, run: () => repairPayments(systemNow()) },
  { name: "holds about to end", everyMs: 20_000, run: () => warnOfEndingHolds(systemNow()) },
  { name: "reminders", everyMs: 60_000, run: () => planReminders(systemNow()) },
];

/** One round of all background work, for a host that calls on a schedule instead of keeping a process. */
export async function runBackgroundOnce(budgetMs: number): Promise<{ effects: number }> {
  for (const sweep of sweeps) await sweep.run();
  return { effects: await drainOutbox(database(), effectHandlers, systemNow, budgetMs) };
}

/** The same after a request, where no worker runs: a sweep no more often than it would in a worker of this process. */
export async function runBackgroundNow(budgetMs: number): Promise<void> {
  const ran = processWide("sweeps-ran", () => new Map<string, number>());
  const nowMs = systemNow().getTime();
  for (const sweep of sweeps) {
    if (nowMs < (ran.get(sweep.name) ?? 0) + sweep.everyMs) continue;
    ran.set(sweep.name, nowMs);
    await sweep.run();
  }
  await drainOutbox(database(), effectHandlers, systemNow, budgetMs);
}
