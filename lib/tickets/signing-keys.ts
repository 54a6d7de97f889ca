import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db, Tx } from "#db/client.ts";
import { organizers } from "#db/schema/organizers.ts";
import { signingKeys } from "#db/schema/signing-keys.ts";
import { inTransaction } from "#db/transaction.ts";
import { secretFor } from "#lib/env.ts";
import { newSigningKey } from "./rules/code.ts";
import { openPrivateKey, sealPrivateKey } from "./rules/key-seal.ts";

type OpenKey = { id: string; privateKey: Uint8Array };

/** The key that signs an organizer's tickets: the oldest that is not retired, made at the first use. */
export async function signingKeyOf(db: Db, organizerId: string): Promise<OpenKey> {
  return (await readKey(db, organizerId)) ?? makeKey(db, organizerId);
}

async function readKey(db: Tx, organizerId: string): Promise<OpenKey | null> {
  const [row] = await db
    .select({ id: signingKeys.id, sealed: signingKeys.sealedPrivateKey })
    .from(signingKeys)
    .where(and(eq(signingKeys.organizerId, organizerId), isNull(signingKeys.retiredAt)))
    .orderBy(asc(signingKeys.createdAt), asc(signingKeys.id))
    .limit(1);
  if (!row) return null;
  return { id: row.id, privateKey: openPrivateKey(row.sealed, secretFor("signing keys"), row.id) };
}

/** The organizer's row is locked, so that two first uses at once make one key. */
function makeKey(db: Db, organizerId: string): Promise<OpenKey> {
  return inTransaction(db, async (tx) => {
    await tx
      .select({ id: organizers.id })
      .from(organizers)
      .where(eq(organizers.id, organizerId))
      .for("update");
    const known = await readKey(tx, organizerId);
    if (known) return known;
    const { id, publicKey, privateKey } = newSigningKey();
    const sealedPrivateKey = sealPrivateKey(privateKey, secretFor("signing keys"), id);
    await tx.insert(signingKeys).values({ id, organizerId, publicKey, sealedPrivateKey });
    return { id, privateKey };
  });
}
