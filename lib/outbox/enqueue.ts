import { createHmac } from "node:crypto";
import type { Tx } from "#db/client.ts";
import { outbox } from "#db/schema/outbox.ts";
import { secretFor } from "#lib/env.ts";
import { newId } from "#lib/ids.ts";
import type { EffectKind, EffectPayloads } from "./rules/effects.ts";

export type Effect<Kind extends EffectKind = EffectKind> = {
  /** Given when the command needs the row's link token before it is written (see `linkToken`). */
  id?: string;
  kind: Kind;
  payload: EffectPayloads[Kind];
  organizerId: string | null;
  /** The same effect asked for twice is one row. */
  dedupeKey: string;
  /** Rows of one order key run one after the other, e.g. `order:{id}`, `account:{id}`. */
  orderKey: string;
  runAt: Date;
};

/** Writes an effect in the caller's transaction, so that it is done if and only if the transaction commits. */
export async function enqueue<Kind extends EffectKind>(tx: Tx, effect: Effect<Kind>): Promise<void> {
  const row = { ...effect, id: effect.id ?? newId() };
  await tx
    .insert(outbox)
    .values(row)
    .onDuplicateKeyUpdate({ set: { dedupeKey: effect.dedupeKey } });
}

/**
 * The secret of a link in a mail: follows from the outbox row's id, so that a retry sends the same body, and nothing but its
 * hash is stored (`hashToken`). 128 bits, URL-safe.
 */
export function linkToken(rowId: string): string {
  return createHmac("sha256", secretFor("links in mails"))
    .update(rowId)
    .digest()
    .subarray(0, 16)
    .toString("base64url");
}
