import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { channels } from "#db/schema/channels.ts";
import { feeRules } from "#db/schema/fee-rules.ts";
import { organizers } from "#db/schema/organizers.ts";
import { promoCodes } from "#db/schema/promo-codes.ts";
import { rates } from "#db/schema/rates.ts";
import { signingKeys } from "#db/schema/signing-keys.ts";
import { secretFor } from "#lib/env.ts";
import { tenge } from "#lib/money.ts";
import { newSigningKey } from "#lib/tickets/rules/code.ts";
import { sealPrivateKey } from "#lib/tickets/rules/key-seal.ts";
import * as data from "../data/organizers.ts";
import { seedId } from "./ids.ts";
import { insertNew } from "./rows.ts";

const always = { validFrom: new Date("2020-01-01T00:00:00Z"), validUntil: new Date("2099-01-01T00:00:00Z") };

/** Writes the sellers with their rates, channels, fee, promo codes and a key that signs their tickets. */
export async function writeOrganizers(tx: Tx): Promise<void> {
  const ids = data.organizers.map((its) => ({ organizerId: seedId.organizer(its.slug), slug: its.slug }));
  const rows = data.organizers.map(({ halls: _, ...its }) => ({
    ...its,
    id: seedId.organizer(its.slug),
    terms: data.terms,
  }));
  await insertNew(tx, organizers, rows, organizers.id);
  const each = <T>(make: (of: { organizerId: string; slug: string }) => T[]) => ids.flatMap(make);
  await insertNew(
    tx,
    rates,
    each(({ organizerId, slug }) =>
      data.rates.map(({ percent: _, ...its }, position) => ({
        ...its,
        id: seedId.rate(slug, its.code),
        organizerId,
        position,
      })),
    ),
    rates.id,
  );
  await insertNew(
    tx,
    channels,
    each(({ organizerId, slug }) =>
      data.channels.map((its) => ({ ...its, id: seedId.channel(slug, its.code), organizerId })),
    ),
    channels.id,
  );
  await insertNew(
    tx,
    feeRules,
    each(({ organizerId, slug }) => [
      { ...always, ...data.serviceFee, id: seedId.feeRule(slug), organizerId },
    ]),
    feeRules.id,
  );
  await insertNew(
    tx,
    promoCodes,
    each(({ organizerId, slug }) =>
      data.promoCodes.map(({ fixedTenge, ...its }) => ({
        ...always,
        ...its,
        fixedTiyn: tenge(fixedTenge),
        id: seedId.promoCode(slug, its.code),
        organizerId,
      })),
    ),
    promoCodes.id,
  );
  for (const { organizerId } of ids) await giveSigningKey(tx, organizerId);
}

/** A key is random, so it is made only where the organizer has none. */
async function giveSigningKey(tx: Tx, organizerId: string): Promise<void> {
  const existing = await tx
    .select({ id: signingKeys.id })
    .from(signingKeys)
    .where(eq(signingKeys.organizerId, organizerId))
    .limit(1);
  if (existing.length > 0) return;
  const key = newSigningKey();
  await tx.insert(signingKeys).values({
    id: key.id,
    organizerId,
    publicKey: key.publicKey,
    sealedPrivateKey: sealPrivateKey(key.privateKey, secretFor("signing keys"), key.id),
  });
}
