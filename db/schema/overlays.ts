import { mysqlTable } from "drizzle-orm/mysql-core";
import { createdAt, document, sha256 } from "#db/columns.ts";
import type { Overlay } from "#lib/halls/rules/plan.ts";

/** What a performance changes on its plan, addressed by its hash. */
export const overlays = mysqlTable("overlays", {
  hash: sha256("hash").primaryKey(),
  overlay: document<Overlay>("overlay").notNull(),
  createdAt: createdAt(),
});
