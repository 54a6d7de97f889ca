import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { organizers } from "#db/schema/organizers.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/** Who sells, as it must stand on event, order and ticket. */
export type SellerCard = {
  id: string;
  slug: string;
  name: LocalizedText;
  legalName: LocalizedText;
  bin: string;
  email: string;
  phone: string;
  terms: LocalizedText;
};

/** The seller behind an address; null when there is none. */
export async function readSeller(db: Db, slug: string): Promise<SellerCard | null> {
  const [row] = await db.select().from(organizers).where(eq(organizers.slug, slug));
  if (!row) return null;
  const { id, name, legalName, bin, email, phone, terms } = row;
  return { id, slug, name, legalName, bin, email, phone, terms };
}
