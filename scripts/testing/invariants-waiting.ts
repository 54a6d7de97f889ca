import { type Check, idText } from "./invariants-after-sale.ts";

/** The same invariants, of waiting lists: who is offered what, and that nothing is kept for nobody. */
export const waitingChecks: Check[] = [
  {
    name: "I1 an offer's places are not all kept for it",
    sql: `SELECT HEX(o.id) FROM waiting_offers o WHERE o.state = 'open' AND JSON_LENGTH(o.seat_ids) <>
      (SELECT COUNT(*) FROM seat_claims c WHERE c.performance_id = o.performance_id AND c.cart_id = o.id
        AND c.state = 3 AND c.channel_code = 'waiting' AND JSON_CONTAINS(o.seat_ids, CAST(c.seat_id AS CHAR)))`,
  },
  {
    name: "I1 a place is kept for an offer that is none",
    sql: `SELECT HEX(c.performance_id), c.seat_id FROM seat_claims c
      LEFT JOIN waiting_offers o ON o.id = c.cart_id AND o.performance_id = c.performance_id AND o.state = 'open'
      WHERE c.channel_code = 'waiting' AND o.id IS NULL
        AND (c.state <> 3 OR NOT c.cart_id <=> c.performance_id)`,
  },
  {
    name: "I8 who was offered places has not one open offer, or somebody else has",
    sql: `SELECT HEX(e.id) FROM waiting_entries e
      LEFT JOIN waiting_offers o ON o.entry_id = e.id AND o.state = 'open'
      GROUP BY e.id, e.state HAVING COUNT(o.id) <> IF(e.state = 'offered', 1, 0)`,
  },
  {
    name: "I8 somebody waits at a performance that does not keep what comes free",
    sql: `SELECT HEX(e.id) FROM waiting_entries e JOIN performances p ON p.id = e.performance_id
      WHERE e.state = 'waiting' AND NOT p.has_waiting`,
  },
  {
    name: "I10 somebody in line, an offer or its end has no mail",
    sql: `SELECT HEX(e.id) FROM waiting_entries e WHERE NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('waiting-joined:', ${idText("e.id")}))
      UNION ALL SELECT HEX(o.id) FROM waiting_offers o WHERE NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('waiting-offer:', ${idText("o.id")}))
      UNION ALL SELECT HEX(o.id) FROM waiting_offers o WHERE o.state IN ('declined', 'lapsed') AND NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key IN
          (CONCAT('waiting-ended:', ${idText("o.id")}), CONCAT('waiting-closed:', ${idText("o.entry_id")})))
      UNION ALL SELECT HEX(e.id) FROM waiting_entries e WHERE e.state = 'over' AND NOT EXISTS
        (SELECT 1 FROM outbox x WHERE x.dedupe_key = CONCAT('waiting-closed:', ${idText("e.id")}))
        AND NOT EXISTS (SELECT 1 FROM waiting_offers o WHERE o.entry_id = e.id AND o.state = 'lapsed')`,
  },
  {
    name: "I11 a waiting list's row belongs to another organizer",
    sql: `SELECT HEX(e.id) FROM waiting_entries e JOIN performances p ON p.id = e.performance_id
        WHERE e.organizer_id <> p.organizer_id
      UNION ALL SELECT HEX(o.id) FROM waiting_offers o JOIN waiting_entries e ON e.id = o.entry_id
        WHERE o.organizer_id <> e.organizer_id OR o.performance_id <> e.performance_id`,
  },
];
