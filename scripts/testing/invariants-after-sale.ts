/** A statement that finds what must not be; each row it gives is a violation. */
export type Check = { name: string; sql: string };

/** An id as the effects' keys write it. */
export const idText = (
  column: string,
) => `LOWER(CONCAT_WS('-', SUBSTR(HEX(${column}), 1, 8), SUBSTR(HEX(${column}), 9, 4),
  SUBSTR(HEX(${column}), 13, 4), SUBSTR(HEX(${column}), 17, 4), SUBSTR(HEX(${column}), 21)))`;

const ledger = (accounts: string) => `(SELECT COALESCE(SUM(amount_tiyn), 0) FROM ledger_entries
  WHERE order_id = o.id AND account IN (${accounts}))`;

/** The same invariants, of tickets that were given back or moved: money, seats and effects. */
export const afterSaleChecks: Check[] = [
  {
    name: "I4 what was earned is not the worth of the living tickets and what was kept",
    sql: `SELECT o.code FROM orders o WHERE
      (SELECT COALESCE(SUM(COALESCE(e.total_tiyn, l.total_tiyn)), 0) FROM tickets t
          JOIN order_lines l ON l.id = t.order_line_id LEFT JOIN exchange_lines e ON e.id = t.exchange_line_id
          WHERE t.order_id = o.id AND t.state = 'valid')
        + (SELECT COALESCE(SUM(kept_tiyn), 0) FROM cancellations WHERE order_id = o.id)
        + (SELECT COALESCE(SUM(fee_tiyn), 0) FROM exchanges WHERE order_id = o.id AND status = 'done')
        <> -${ledger("'sales', 'fees', 'vat', 'discounts', 'kept'")}`,
  },
  {
    name: "I4 what is owed is not what is on its way back",
    sql: `SELECT o.code FROM orders o WHERE (SELECT COALESCE(SUM(amount_tiyn), 0) FROM refunds
        WHERE order_id = o.id AND status = 'requested') <> -${ledger("'unapplied'")}`,
  },
  {
    name: "I4 the payments behind a living ticket are not its worth",
    sql: `SELECT t.code FROM tickets t JOIN order_lines l ON l.id = t.order_line_id
      LEFT JOIN exchange_lines e ON e.id = t.exchange_line_id
      WHERE t.state = 'valid' AND COALESCE(e.total_tiyn, l.total_tiyn) <> l.total_tiyn
        + (SELECT COALESCE(SUM(p.amount_tiyn), 0) FROM ticket_payments p WHERE p.ticket_id = t.id)`,
  },
  {
    name: "I4 a payment stands behind tickets with more than it took",
    sql: `SELECT HEX(p.id) AS payment FROM payments p JOIN ticket_payments b ON b.payment_id = p.id
      WHERE p.purpose = 'exchange' GROUP BY p.id, p.amount_tiyn, p.status
      HAVING SUM(b.amount_tiyn) > p.amount_tiyn OR p.status <> 'succeeded'`,
  },
  {
    name: "I4 a cancellation's sums are not its tickets' or not what went back",
    sql: `SELECT HEX(c.id) AS cancellation FROM cancellations c WHERE
      c.back_tiyn <> (SELECT COALESCE(SUM(back_tiyn), -1) FROM cancellation_lines WHERE cancellation_id = c.id)
      OR c.kept_tiyn <> (SELECT COALESCE(SUM(kept_tiyn), -1) FROM cancellation_lines WHERE cancellation_id = c.id)
      OR c.back_tiyn <> (SELECT COALESCE(SUM(amount_tiyn), 0) FROM refunds WHERE cancellation_id = c.id)
      OR EXISTS (SELECT 1 FROM cancellation_lines WHERE cancellation_id = c.id AND worth_tiyn <> back_tiyn + kept_tiyn)`,
  },
  {
    name: "I4 a refund to a buyer has not exactly one return receipt",
    sql: `SELECT HEX(f.id) AS refund FROM refunds f LEFT JOIN receipts r ON r.refund_id = f.id AND r.kind = 'return'
        AND r.amount_tiyn = f.amount_tiyn
      WHERE f.cancellation_id IS NOT NULL OR f.reason = 'exchange' GROUP BY f.id HAVING COUNT(r.id) <> 1`,
  },
  {
    name: "I6 a ticket is dead without its cancellation, or alive with one",
    sql: `SELECT t.code FROM tickets t LEFT JOIN cancellation_lines c ON c.ticket_id = t.id
      WHERE (t.state = 'valid') <> (c.ticket_id IS NULL)`,
  },
  {
    name: "I6 an order's state is not its tickets'",
    sql: `SELECT o.code FROM orders o JOIN tickets t ON t.order_id = o.id
      GROUP BY o.id, o.code, o.status HAVING o.status <> CASE SUM(t.state = 'valid')
        WHEN COUNT(*) THEN 'paid' WHEN 0 THEN 'refunded' ELSE 'partly-refunded' END`,
  },
  {
    name: "I6 a ticket is not where its last change put it",
    sql: `SELECT t.code FROM tickets t LEFT JOIN exchange_lines e ON e.id = t.exchange_line_id
      LEFT JOIN exchanges x ON x.id = e.exchange_id JOIN order_lines l ON l.id = t.order_line_id
      WHERE t.seat_id <> COALESCE(e.to_seat_id, l.seat_id)
        OR t.performance_id <> COALESCE(e.to_performance_id, l.performance_id)
        OR (e.id IS NOT NULL AND (x.status <> 'done' OR e.ticket_id <> t.id OR x.order_id <> t.order_id))
        OR t.changes <> (SELECT COUNT(*) FROM exchange_lines d JOIN exchanges y ON y.id = d.exchange_id
          WHERE d.ticket_id = t.id AND y.status = 'done')`,
  },
  {
    name: "I3 a change's price is not the catalogue's, or does not add up",
    sql: `SELECT HEX(l.id) AS line FROM exchange_lines l LEFT JOIN prices p ON p.id = l.price_id
        AND p.performance_id = l.to_performance_id AND p.rate_id = l.rate_id AND p.organizer_id = l.organizer_id
      WHERE p.id IS NULL OR l.price_tiyn + l.fee_tiyn <> p.amount_tiyn
        OR l.price_tiyn + l.fee_tiyn - l.discount_tiyn <> l.total_tiyn OR l.total_tiyn < 0
      UNION ALL SELECT HEX(x.id) FROM exchanges x JOIN exchange_lines l ON l.exchange_id = x.id
      GROUP BY x.id, x.difference_tiyn HAVING SUM(l.total_tiyn - l.from_total_tiyn) <> x.difference_tiyn`,
  },
  {
    name: "I8 money for a change has neither its seats nor its way back, or both",
    sql: `SELECT HEX(p.id) AS payment FROM payments p LEFT JOIN exchanges x ON x.id = p.exchange_id
      WHERE p.purpose = 'exchange' AND p.status = 'succeeded' AND (COALESCE(x.status, '') = 'done')
        + (SELECT COUNT(*) FROM refunds r WHERE r.payment_id = p.id AND r.reason IN ('late-payment', 'double-payment')) <> 1
      UNION ALL SELECT HEX(x.id) FROM exchanges x WHERE x.status = 'done' AND x.difference_tiyn + x.fee_tiyn > 0
        AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.exchange_id = x.id AND p.status = 'succeeded'
          AND p.amount_tiyn = x.difference_tiyn + x.fee_tiyn)`,
  },
  {
    name: "I8 an ended change still holds seats",
    sql: `SELECT HEX(x.id) AS exchange FROM exchanges x JOIN seat_claims c ON c.cart_id = x.id AND c.state = 1
        AND c.expires_at > NOW(3) WHERE x.status <> 'pending'`,
  },
  {
    name: "I10 a change or cancellation has no effect row",
    sql: `SELECT HEX(c.id) AS about FROM cancellations c WHERE c.reason IN ('holder', 'event-moved') AND NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('tickets-cancelled:', ${idText("c.id")}))
      UNION ALL SELECT HEX(e.id) FROM exchanges e WHERE e.status = 'done' AND NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('tickets-changed:', ${idText("e.id")}))`,
  },
];
