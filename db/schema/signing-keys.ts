import { index, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import { createdAt, id, moment } from "#db/columns.ts";
import { organizers } from "./organizers.ts";

/** The key pairs that sign an organizer's QR codes; doors get the public halves only. */
export const signingKeys = mysqlTable(
  "signing_keys",
  {
    id: varchar("id", { length: 16 }).primaryKey(),
    organizerId: id("organizer_id")
      .notNull()
      .references(() => organizers.id),
    publicKey: text("public_key").notNull(),
    /** AES-256-GCM under a key of the environment. */
    sealedPrivateKey: text("sealed_private_key").notNull(),
    retiredAt: moment("retired_at"),
    createdAt: createdAt(),
  },
  (table) => [index("signing_keys_by_organizer").on(table.organizerId)],
);
