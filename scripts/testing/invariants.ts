import type { Pool, RowDataPacket } from "mysql2/promise";
import { afterSaleChecks, type Check } from "./invariants-after-sale.ts";
import { areaViolations } from "./invariants-areas.ts";
import { waitingChecks } from "./invariants-waiting.ts";

const sold = "('paid', 'partly-refunded', 'refunded')";

/** I1 to I11 of the design, as far as rows can tell. */
const checks: Check[] = [
  {
    name: "I1 a sold seat has no living ticket of its order",
    sql: `SELECT HEX(c.performance_id) AS performance, c.seat_id FROM seat_claims c
      LEFT JOIN tickets t ON t.performance_id = c.performance_id AND t.seat_id = c.seat_id
        AND t.order_id = c.order_id AND t.state = 'valid'
      WHERE c.state = 2 AND t.id IS NULL`,
  },
  {
    name: "I1 a living ticket has no sold seat of its order",
    sql: `SELECT t.code FROM tickets t
      LEFT JOIN seat_claims c ON c.performance_id = t.performance_id AND c.seat_id = t.seat_id
        AND c.order_id = t.order_id AND c.state = 2
      WHERE t.state = 'valid' AND c.seat_id IS NULL`,
  },
  {
    name: "I1 a seat has two living tickets",
    sql: `SELECT HEX(performance_id) AS performance, seat_id, COUNT(*) AS living FROM tickets
      WHERE state = 'valid' GROUP BY performance_id, seat_id HAVING COUNT(*) > 1`,
  },
  {
    name: "I2 more is held and sold than the performance has",
    sql: `SELECT HEX(p.id) AS performance, p.capacity, COUNT(*) AS taken FROM seat_claims c
      JOIN performances p ON p.id = c.performance_id
      WHERE c.state = 2 OR (c.state = 1 AND c.expires_at > NOW(3))
      GROUP BY p.id, p.capacity HAVING COUNT(*) > p.capacity`,
  },
  {
    name: "I3 an order's sums are not its lines'",
    sql: `SELECT o.code FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
      GROUP BY o.id, o.code, o.subtotal_tiyn, o.fee_tiyn, o.discount_tiyn, o.total_tiyn, o.vat_tiyn
      HAVING COUNT(l.id) = 0 OR SUM(l.price_tiyn) <> o.subtotal_tiyn OR SUM(l.fee_tiyn) <> o.fee_tiyn
        OR SUM(l.discount_tiyn) <> o.discount_tiyn OR SUM(l.total_tiyn) <> o.total_tiyn
        OR SUM(l.vat_tiyn) <> o.vat_tiyn
        OR o.subtotal_tiyn + o.fee_tiyn - o.discount_tiyn <> o.total_tiyn`,
  },
  {
    name: "I3 a line's price is not the catalogue's, or does not add up",
    sql: `SELECT HEX(l.id) AS line FROM order_lines l LEFT JOIN prices p ON p.id = l.price_id
        AND p.performance_id = l.performance_id AND p.rate_id = l.rate_id AND p.organizer_id = l.organizer_id
      WHERE p.id IS NULL OR l.price_tiyn + l.fee_tiyn <> p.amount_tiyn
        OR l.price_tiyn + l.fee_tiyn - l.discount_tiyn <> l.total_tiyn OR l.total_tiyn < 0`,
  },
  {
    name: "I4 a ledger transaction does not balance",
    sql: `SELECT HEX(transaction_id) AS entry FROM ledger_entries
      GROUP BY transaction_id HAVING SUM(amount_tiyn) <> 0`,
  },
  {
    name: "I4 captured less refunded is not what the ledger has at the provider",
    sql: `SELECT o.code FROM orders o
      WHERE (SELECT COALESCE(SUM(amount_tiyn), 0) FROM payments WHERE order_id = o.id AND status = 'succeeded')
        - (SELECT COALESCE(SUM(amount_tiyn), 0) FROM refunds WHERE order_id = o.id AND status = 'succeeded')
        <> (SELECT COALESCE(SUM(amount_tiyn), 0) FROM ledger_entries WHERE order_id = o.id AND account = 'provider')`,
  },
  {
    name: "I4 more refunded than captured",
    sql: `SELECT HEX(p.id) AS payment FROM payments p
      LEFT JOIN refunds r ON r.payment_id = p.id AND r.status <> 'failed'
      GROUP BY p.id, p.amount_tiyn, p.refunded_tiyn, p.status
      HAVING p.refunded_tiyn > p.amount_tiyn OR p.refunded_tiyn <> COALESCE(SUM(r.amount_tiyn), 0)
        OR (p.status <> 'succeeded' AND p.refunded_tiyn > 0)`,
  },
  {
    name: "I5 a payment succeeded without an event, or an event names no payment",
    sql: `SELECT HEX(p.id) AS payment FROM payments p WHERE p.status = 'succeeded' AND NOT EXISTS
        (SELECT 1 FROM payment_events e WHERE e.payment_id = p.id AND e.provider = p.provider AND e.status = 'succeeded')
      UNION ALL SELECT HEX(e.payment_id) FROM payment_events e LEFT JOIN payments p ON p.id = e.payment_id
      WHERE p.id IS NULL OR e.outcome = ''`,
  },
  {
    name: "I5 an order was paid by more than one event",
    sql: `SELECT o.code FROM payment_events e JOIN payments p ON p.id = e.payment_id
      JOIN orders o ON o.id = p.order_id WHERE e.outcome = 'paid' AND p.purpose = 'order' GROUP BY o.code HAVING COUNT(*) > 1
      UNION ALL SELECT HEX(p.exchange_id) FROM payment_events e JOIN payments p ON p.id = e.payment_id
      WHERE e.outcome = 'paid' AND p.purpose = 'exchange' GROUP BY p.exchange_id HAVING COUNT(*) > 1`,
  },
  {
    name: "I6 a sold order's line has not exactly one ticket",
    sql: `SELECT o.code FROM orders o JOIN order_lines l ON l.order_id = o.id
      LEFT JOIN tickets t ON t.order_line_id = l.id AND t.order_id = o.id
      WHERE o.status IN ${sold} GROUP BY o.code, l.id HAVING COUNT(t.id) <> 1`,
  },
  {
    name: "I6 an unsold order has tickets or sold seats",
    sql: `SELECT o.code FROM orders o WHERE o.status NOT IN ${sold} AND (
      EXISTS (SELECT 1 FROM tickets t WHERE t.order_id = o.id AND t.state = 'valid')
      OR EXISTS (SELECT 1 FROM seat_claims c WHERE c.order_id = o.id AND c.state = 2))`,
  },
  {
    name: "I7 a promo code was used more often than it may be",
    sql: `SELECT pc.code FROM promo_codes pc JOIN promo_slots s ON s.promo_code_id = pc.id
      WHERE pc.use_limit IS NOT NULL AND s.state = 2 GROUP BY pc.id, pc.code, pc.use_limit
      HAVING COUNT(*) > pc.use_limit
      UNION ALL SELECT pc.code FROM promo_codes pc JOIN orders o ON o.promo_code_id = pc.id
      WHERE pc.use_limit IS NOT NULL AND o.status IN ${sold} GROUP BY pc.id, pc.code, pc.use_limit
      HAVING COUNT(*) > pc.use_limit`,
  },
  {
    name: "I7 a sold order has not exactly one use of its limited promo code",
    sql: `SELECT o.code FROM orders o JOIN promo_codes pc ON pc.id = o.promo_code_id
      LEFT JOIN promo_slots s ON s.promo_code_id = pc.id AND s.order_id = o.id AND s.state = 2
      WHERE pc.use_limit IS NOT NULL AND o.status IN ${sold} GROUP BY o.code HAVING COUNT(s.slot) <> 1`,
  },
  {
    name: "I8 money came and has neither tickets nor its way back",
    sql: `SELECT o.code FROM orders o JOIN payments p ON p.order_id = o.id AND p.status = 'succeeded'
        AND p.purpose = 'order'
      LEFT JOIN refunds r ON r.payment_id = p.id AND r.reason IN ('late-payment', 'double-payment')
      GROUP BY o.id, o.code, o.status
      HAVING COUNT(DISTINCT p.id) - COUNT(DISTINCT r.payment_id) <> IF(o.status IN ${sold}, 1, 0)`,
  },
  {
    name: "I8 an order with a price was given away",
    sql: `SELECT o.code FROM orders o WHERE o.status IN ${sold} AND o.total_tiyn > 0 AND o.channel_code = 'web'
      AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id AND p.status = 'succeeded'
        AND p.amount_tiyn = o.total_tiyn)`,
  },
  {
    name: "I9 a ticket was admitted twice, or is in without having been admitted",
    sql: `SELECT t.code FROM tickets t LEFT JOIN check_ins c ON c.ticket_id = t.id AND c.kind = 'admitted'
      GROUP BY t.id, t.code, t.admitted_at HAVING COUNT(c.id) <> IF(t.admitted_at IS NULL, 0, 1)`,
  },
  {
    name: "I9 a ticket was changed, passed on or given back after its holder was let in",
    sql: `SELECT t.code FROM tickets t JOIN check_ins c ON c.ticket_id = t.id AND c.kind = 'admitted'
        WHERE c.ticket_revision <> t.revision
      UNION ALL SELECT t.code FROM tickets t JOIN cancellation_lines l ON l.ticket_id = t.id
        JOIN cancellations x ON x.id = l.cancellation_id
        WHERE t.admitted_at IS NOT NULL AND x.reason IN ('holder', 'event-moved')`,
  },
  {
    name: "I11 a row of one organizer belongs to another's",
    sql: `SELECT HEX(c.performance_id) FROM seat_claims c JOIN performances p ON p.id = c.performance_id
        WHERE c.organizer_id <> p.organizer_id
      UNION ALL SELECT HEX(l.id) FROM order_lines l JOIN orders o ON o.id = l.order_id
        JOIN performances p ON p.id = l.performance_id
        WHERE l.organizer_id <> o.organizer_id OR p.organizer_id <> o.organizer_id
      UNION ALL SELECT HEX(t.id) FROM tickets t JOIN orders o ON o.id = t.order_id
        JOIN performances p ON p.id = t.performance_id
        WHERE t.organizer_id <> o.organizer_id OR p.organizer_id <> o.organizer_id
      UNION ALL SELECT HEX(x.id) FROM payments x JOIN orders o ON o.id = x.order_id WHERE x.organizer_id <> o.organizer_id
      UNION ALL SELECT HEX(x.id) FROM refunds x JOIN payments y ON y.id = x.payment_id
        WHERE x.organizer_id <> y.organizer_id OR x.order_id <> y.order_id`,
  },
  {
    name: "I10 a committed change has no effect row",
    sql: `SELECT o.code FROM orders o WHERE o.status = 'paid' AND o.mail_allowed
        AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('order-paid:', LOWER(CONCAT_WS('-',
          SUBSTR(HEX(o.id), 1, 8), SUBSTR(HEX(o.id), 9, 4), SUBSTR(HEX(o.id), 13, 4), SUBSTR(HEX(o.id), 17, 4),
          SUBSTR(HEX(o.id), 21)))))
      UNION ALL SELECT HEX(r.id) FROM refunds r WHERE r.status = 'requested'
        AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('refund:', LOWER(CONCAT_WS('-',
          SUBSTR(HEX(r.id), 1, 8), SUBSTR(HEX(r.id), 9, 4), SUBSTR(HEX(r.id), 13, 4), SUBSTR(HEX(r.id), 17, 4),
          SUBSTR(HEX(r.id), 21)))))`,
  },
];

/**
 * Looks for anything in the database that must never be; an empty list is a sound shop. Run when nothing is being written: a
 * transaction in the middle would show as half done. `ignoring` leaves out checks by the start of their names, for
 * databases whose sales did not come through the shop's own commands (seeds have no mails).
 */
export async function checkInvariants(pool: Pool, ignoring: string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of [...checks, ...afterSaleChecks, ...waitingChecks]) {
    if (ignoring.some((start) => name.startsWith(start))) continue;
    const [rows] = await pool.query<RowDataPacket[]>(sql);
    for (const row of rows.slice(0, 5)) found.push(`${name}: ${Object.values(row).join(" ")}`);
    if (rows.length > 5) found.push(`${name}: ${rows.length - 5} more`);
  }
  return [...found, ...(await areaViolations(pool))];
}
