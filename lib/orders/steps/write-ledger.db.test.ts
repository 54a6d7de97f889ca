import { expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { unappliedEntries } from "../rules/ledger.ts";
import { writeLedger } from "./write-ledger.ts";

const { db } = await testDatabase();
const order = { id: newId(), organizerId: newId(), currency: "KZT" as const };

it("books a thing once: the second booking of it fails on the key, another thing is booked", async () => {
  await writeLedger(db, order, "refund:1", unappliedEntries(100));
  await expect(writeLedger(db, order, "refund:1", unappliedEntries(100))).rejects.toThrow();
  await writeLedger(db, order, "refund:2", unappliedEntries(100));
});

it("books nothing that does not balance", async () => {
  const entries = [{ account: "provider" as const, amountTiyn: 1 }];
  await expect(writeLedger(db, order, "odd", entries)).rejects.toThrow(/balance/);
});
