import type { ResultSetHeader } from "mysql2/promise";
import { client } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import { idBytes } from "#lib/ids.ts";
import { assertOnSale, priceNow, saleCard } from "../sale-card.ts";

/**
 * Gives a seat that this cart holds another rate with that rate's price of now; its clock stays.
 * Refuses: BAD_SEAT, RATE_UNKNOWN, HOLD_EXPIRED (no longer held, or already in an order), and what `assertOnSale` refuses.
 */
export async function changeRate(
  cartId: string,
  performanceId: string,
  seatId: number,
  rate: string,
  now: Date,
): Promise<void> {
  const { db, pool } = client();
  const card = await saleCard(db, performanceId);
  assertOnSale(card, now);
  const place = describePlace(card.hall.plan, seatId, card.hall.sold.category);
  if (!place) throw new DomainError("BAD_SEAT", { seat: seatId });
  const price = priceNow(card, place.categoryCode, rate, now);
  const [result] = await pool.query<ResultSetHeader>(
    `UPDATE seat_claims SET rate_id=?, price_id=? WHERE performance_id=? AND seat_id=? AND cart_id=?
     AND state=1 AND order_id IS NULL AND expires_at>NOW(3)`,
    [idBytes(price.rateId), idBytes(price.id), idBytes(performanceId), seatId, idBytes(cartId)],
  );
  if (result.affectedRows === 0) throw new DomainError("HOLD_EXPIRED");
}
