import type { Tx } from "#db/client.ts";
import { ledgerEntries } from "#db/schema/ledger-entries.ts";
import { derivedId } from "#lib/ids.ts";
import type { Currency } from "#lib/money.ts";
import { balanceOf, type Entry } from "../rules/ledger.ts";

type Booked = { id: string; organizerId: string; currency: Currency };

/** Writes one balanced transaction. Its rows' ids follow from what it is about: booking the same thing twice fails on the key. */
export async function writeLedger(tx: Tx, order: Booked, about: string, entries: Entry[]): Promise<void> {
  if (balanceOf(entries) !== 0) throw new Error("ledger entries do not balance");
  if (entries.length === 0) return;
  const transactionId = derivedId("ledger", order.id, about);
  await tx.insert(ledgerEntries).values(
    entries.map(({ account, amountTiyn }) => ({
      id: derivedId(transactionId, account),
      organizerId: order.organizerId,
      transactionId,
      orderId: order.id,
      account,
      amountTiyn,
      currency: order.currency,
    })),
  );
}
