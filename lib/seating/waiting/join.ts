import { and, count, eq, inArray } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import { client, type Tx } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { performances } from "#db/schema/performances.ts";
import { prices } from "#db/schema/prices.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Buyer } from "#lib/access/rules/actor.ts";
import { DomainError } from "#lib/errors.ts";
import { hashToken, newId } from "#lib/ids.ts";
import { enqueue } from "#lib/outbox/enqueue.ts";
import type { JoinInput } from "../rules/waiting-input.ts";
import { assertOnSale, type SaleCard, saleCard } from "../sale-card.ts";
import { isSoldOut } from "./sold-out.ts";
import { waitingToken } from "./token.ts";

/** However long a line gets, nobody behind this place is ever called. */
const mostInLine = 1_000;

/**
 * Puts somebody in line for places that come free; answers the secret of the links. From here on nothing that comes free at the
 * performance passes through open sale. Refuses: NOT_FOUND, PERFORMANCE_CANCELLED, SALE_NOT_STARTED, SALE_OVER, RATE_UNKNOWN,
 * TOO_MANY_SEATS, NOT_SOLD_OUT, ALREADY_WAITING (its letter goes out again), BUSY (the line is full).
 */
export async function joinWaiting(actor: Buyer, input: JoinInput, now: Date): Promise<{ token: string }> {
  const { performanceId, size, category } = input;
  const card = await saleCard(client().db, performanceId);
  assertOnSale(card, now);
  if (size > card.maxSeats) throw new DomainError("TOO_MANY_SEATS", { limit: card.maxSeats });
  if (!(await isSoldOut(card, category, size))) throw new DomainError("NOT_SOLD_OUT");
  const id = newId();
  const token = waitingToken(id);
  const isSecond = await inTransaction(client().db, async (tx) => {
    const sold = category === null ? null : await soldCategory(tx, performanceId, category);
    // First: whoever frees seats or clears the mark waits for this row, and two of one e-mail come one after the other.
    const [marked] = await tx
      .update(performances)
      .set({ hasWaiting: true })
      .where(eq(performances.id, performanceId));
    if ((marked as ResultSetHeader).affectedRows !== 1) throw new DomainError("NOT_FOUND");
    // What was freed before the mark stood is on open sale.
    if (!(await isSoldOut(card, category, size, tx))) throw new DomainError("NOT_SOLD_OUT");
    const inLine = await findInLine(tx, performanceId, input.email);
    if (inLine !== null) {
      // Whoever lost the letter has its link again; once an hour, however often it is asked for.
      await enqueueJoined(
        tx,
        card,
        inLine,
        `waiting-again:${inLine}:${Math.floor(now.getTime() / 3_600_000)}`,
        now,
      );
      return true;
    }
    await tx.insert(waitingEntries).values({
      id,
      organizerId: card.organizerId,
      performanceId,
      categoryId: sold,
      rateId: rateOf(card, category),
      size,
      name: input.name,
      email: input.email,
      phone: input.phone,
      accountId: actor.kind === "account" ? actor.accountId : null,
      mailAllowed: true,
      locale: input.locale,
      tokenHash: hashToken(token),
    });
    await enqueueJoined(tx, card, id, `waiting-joined:${id}`, now);
    return false;
  });
  if (isSecond) throw new DomainError("ALREADY_WAITING", { field: "email" });
  return { token };
}

function enqueueJoined(tx: Tx, { organizerId }: SaleCard, entryId: string, dedupeKey: string, now: Date) {
  return enqueue(tx, {
    kind: "mail.waiting-joined",
    payload: { entryId },
    organizerId,
    dedupeKey,
    orderKey: `waiting:${entryId}`,
    runAt: now,
  });
}

async function soldCategory(tx: Tx, performanceId: string, code: string): Promise<string> {
  const [found] = await tx
    .select({ id: categories.id })
    .from(prices)
    .innerJoin(categories, eq(categories.id, prices.categoryId))
    .where(and(eq(prices.performanceId, performanceId), eq(categories.code, code)))
    .limit(1);
  if (!found) throw new DomainError("RATE_UNKNOWN");
  return found.id;
}

/** The entry of that e-mail, or null. Refuses: BUSY (the line is full). */
async function findInLine(tx: Tx, performanceId: string, email: string): Promise<string | null> {
  const inLine = and(
    eq(waitingEntries.performanceId, performanceId),
    inArray(waitingEntries.state, ["waiting", "offered"]),
  );
  const [same] = await tx
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(and(inLine, eq(waitingEntries.email, email)))
    .limit(1);
  if (same) return same.id;
  const [line] = await tx.select({ length: count() }).from(waitingEntries).where(inLine);
  if ((line?.length ?? 0) >= mostInLine) throw new DomainError("BUSY");
  return null;
}

/** The organizer's first rate at which it is sold: the usual one; in the cart it can be changed. */
function rateOf(card: SaleCard, category: string | null): string {
  const code = card.rateCodes.find((rate) =>
    [...card.prices.keys()].some((key) =>
      category === null ? key.endsWith(`/${rate}`) : key === `${category}/${rate}`,
    ),
  );
  const id = [...card.rateCodeById].find(([, its]) => its === code)?.[0];
  if (id === undefined) throw new DomainError("RATE_UNKNOWN");
  return id;
}
