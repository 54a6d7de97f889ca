import { defineConfig } from "drizzle-kit";

/** Used by `npm run db:generate` only; the shop migrates by scripts/migrate.ts. */
export default defineConfig({ dialect: "mysql", schema: "./db/schema/index.ts", out: "./db/migrations" });
