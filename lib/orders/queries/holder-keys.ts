import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { tickets } from "#db/schema/tickets.ts";
import { transfers } from "#db/schema/transfers.ts";
import { holderToken } from "../transfer-token.ts";
import { isPassedOn } from "../viewer.ts";

/** Where a passed ticket's holder reaches it: its code, and the secret that the letter about it carried. */
export type HolderKey = { code: string; key: string };

/** The keys of those of these tickets that were passed on, by the ticket's id; for letters to whoever holds them now. */
export async function readHolderKeys(db: Db, ticketIds: readonly string[]): Promise<Map<string, HolderKey>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await db
    .select({ ticketId: tickets.id, code: tickets.code, transferId: transfers.id })
    .from(tickets)
    .innerJoin(transfers, and(eq(transfers.ticketId, tickets.id), eq(transfers.state, "accepted")))
    .where(and(inArray(tickets.id, [...ticketIds]), isPassedOn))
    .orderBy(asc(transfers.endedAt), asc(transfers.id));
  // The last transfer's is the one that opens it.
  return new Map(
    rows.map(({ ticketId, code, transferId }) => [ticketId, { code, key: holderToken(transferId) }]),
  );
}

/** Of a ticket: it was passed on to this e-mail, which may be written to, and admits. */
export const isGivenTo = (email: string) =>
  and(
    eq(tickets.holderEmail, email),
    isPassedOn,
    eq(tickets.holderMailAllowed, true),
    eq(tickets.state, "valid"),
  );
