import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { accounts } from "#db/schema/accounts.ts";
import { consents } from "#db/schema/consents.ts";
import { hashPassword, verifyPassword } from "#lib/access/passwords.ts";
import { consentVersion, signUpConsents } from "#lib/access/rules/consents.ts";
import { type DemoAccountKey, demoAccounts, demoPassword } from "#lib/access/rules/demo.ts";
import { derivedId } from "#lib/ids.ts";

const people: Record<DemoAccountKey, { firstName: string; lastName: string; birthDate: string }> = {
  attendee: { firstName: "Әйгерім", lastName: "Сәрсенова", birthDate: "1998-04-12" },
  organizer: { firstName: "Ерлан", lastName: "Жұмабаев", birthDate: "1984-09-30" },
  door: { firstName: "Дина", lastName: "Ахметова", birthDate: "2001-02-17" },
};

const idOf = (key: DemoAccountKey) => derivedId("demo account", key);

/** The ids of the demo's accounts, the same on every start; the seed of organizers gives two of them their work. */
export const demoAccountIds: Record<DemoAccountKey, string> = {
  attendee: idOf("attendee"),
  organizer: idOf("organizer"),
  door: idOf("door"),
};

/** Makes the demo's accounts, confirmed; makes them work again where the password or the secret has changed since. */
export async function seedAccounts(db: Db, now: Date): Promise<void> {
  if (await areReady(db)) return;
  const passwordHash = await hashPassword(demoPassword);
  for (const { key, email } of demoAccounts) {
    const known = { email, passwordHash, emailConfirmedAt: now, disabledAt: null, deletedAt: null };
    await db
      .insert(accounts)
      .values({ id: demoAccountIds[key], locale: "kk", ...people[key], ...known })
      .onDuplicateKeyUpdate({ set: known });
    await db
      .insert(consents)
      .values(
        signUpConsents(true).map((consent) => ({
          id: derivedId("demo consent", key, consent.kind),
          accountId: demoAccountIds[key],
          version: consentVersion,
          locale: "kk" as const,
          ...consent,
        })),
      )
      .onDuplicateKeyUpdate({ set: { accountId: demoAccountIds[key] } });
  }
}

/** All are there with one hash that opens: asked first, because a hash costs a third of a second of every start. */
async function areReady(db: Db): Promise<boolean> {
  const hashes = new Set<string | null>();
  for (const { key } of demoAccounts) {
    const [row] = await db
      .select({ hash: accounts.passwordHash })
      .from(accounts)
      .where(and(eq(accounts.id, demoAccountIds[key]), isNotNull(accounts.emailConfirmedAt)));
    hashes.add(row?.hash ?? null);
  }
  const [only = null] = hashes;
  return hashes.size === 1 && only !== null && (await verifyPassword(demoPassword, only)).matches;
}
