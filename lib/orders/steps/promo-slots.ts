import { and, asc, eq, lte, or, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Tx } from "#db/client.ts";
import { promoSlots } from "#db/schema/promo-slots.ts";
import { errorNumber } from "#db/transaction.ts";
import { idBytes } from "#lib/ids.ts";

export const slotState = { reserved: 1, used: 2 } as const;
const never = "9999-12-31T00:00:00Z";

type Limited = { promoCodeId: string; useLimit: number; organizerId: string; orderId: string };

/**
 * Reserves one of the code's uses until a moment; false when all are used or reserved. A limit of n is n rows under a primary
 * key: whoever comes second at a row is refused by it (order_id would become NULL), whatever was read before.
 */
export async function reserveSlot(tx: Tx, of: Limited, until: Date): Promise<boolean> {
  for (;;) {
    const slot = await pickFreeSlot(tx, of);
    if (slot === null) return false;
    try {
      await tx.execute(sql`INSERT INTO promo_slots (promo_code_id, slot, organizer_id, order_id, state, expires_at)
        VALUES (${idBytes(of.promoCodeId)}, ${slot}, ${idBytes(of.organizerId)}, ${idBytes(of.orderId)}, ${slotState.reserved}, ${until})
        ON DUPLICATE KEY UPDATE
          order_id = IF(state = ${slotState.reserved} AND expires_at <= NOW(3), VALUES(order_id), NULL),
          expires_at = VALUES(expires_at)`);
      return true;
    } catch (error) {
      if (errorNumber(error) !== 1048) throw error;
    }
  }
}

/** A use that nobody has, any of them, so that buyers of one moment seldom meet at the same row. */
async function pickFreeSlot(tx: Tx, { promoCodeId, useLimit }: Limited): Promise<number | null> {
  const taken = await tx
    .select({ slot: promoSlots.slot })
    .from(promoSlots)
    .where(
      and(
        eq(promoSlots.promoCodeId, promoCodeId),
        lte(promoSlots.slot, useLimit),
        or(eq(promoSlots.state, slotState.used), sql`${promoSlots.expiresAt} > NOW(3)`),
      ),
    )
    .orderBy(asc(promoSlots.slot));
  const free = useLimit - taken.length;
  if (free <= 0) return null;
  // The chosen free slot is found by stepping over the taken ones below it.
  let slot = 1 + Math.floor(Math.random() * free);
  for (const row of taken) if (row.slot <= slot) slot += 1;
  return slot;
}

/** Turns the order's reservation into a use for good; a lost one is reserved anew if any is free. False: none is left. */
export async function useSlot(tx: Tx, of: Limited): Promise<boolean> {
  if (await markUsed(tx, of)) return true;
  if (!(await reserveSlot(tx, of, new Date(never)))) return false;
  return markUsed(tx, of);
}

async function markUsed(tx: Tx, { orderId, promoCodeId }: Limited): Promise<boolean> {
  for (const own of await ownSlots(tx, orderId)) {
    if (own.promoCodeId !== promoCodeId) continue;
    const used = { state: slotState.used, expiresAt: new Date(never) };
    const [kept] = await tx.update(promoSlots).set(used).where(keyOf(own, orderId));
    if ((kept as ResultSetHeader).affectedRows === 1) return true;
  }
  return false;
}

/** Gives the use of an unpaid order back. */
export async function freeSlot(tx: Tx, orderId: string): Promise<void> {
  for (const own of await ownSlots(tx, orderId)) await tx.delete(promoSlots).where(keyOf(own, orderId));
}

type SlotKey = { promoCodeId: string; slot: number };

/** Read first and then changed by their keys, so that no statement locks the uses of other orders on its way. */
function ownSlots(tx: Tx, orderId: string): Promise<SlotKey[]> {
  return tx
    .select({ promoCodeId: promoSlots.promoCodeId, slot: promoSlots.slot })
    .from(promoSlots)
    .where(eq(promoSlots.orderId, orderId));
}

function keyOf({ promoCodeId, slot }: SlotKey, orderId: string) {
  return and(
    eq(promoSlots.promoCodeId, promoCodeId),
    eq(promoSlots.slot, slot),
    eq(promoSlots.orderId, orderId),
  );
}
