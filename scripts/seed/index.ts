import { parseArgs } from "node:util";
import { client, closeDatabase } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { writeBulk } from "./bulk.ts";
import { clearShop } from "./clear.ts";
import { topUpSeason } from "./demo.ts";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "0" },
    orders: { type: "string", default: "0" },
    clear: { type: "boolean", default: false },
  },
});

/** `npm run seed -- --events N --orders N --clear`: the demo season, and N more events and past orders on top of it. */
async function seed(): Promise<void> {
  if (env().isProduction) throw new Error("The demo data is not for production.");
  const counts = { events: countOf("events"), orders: countOf("orders") };
  const { pool, db } = client();
  const now = systemNow();
  if (values.clear) await clearShop(pool);
  const season = await topUpSeason(db, now);
  console.log(
    `Demo: ${season.events} events, ${season.performances} performances to come, ${season.orders} new orders`,
  );
  const bulk = await writeBulk(db, season.halls, counts, now);
  if (bulk.events + bulk.orders > 0) console.log(`More: ${bulk.events} events, ${bulk.orders} orders`);
}

function countOf(name: "events" | "orders"): number {
  const count = Number(values[name]);
  if (!Number.isInteger(count) || count < 0) throw new Error(`--${name} is a whole number.`);
  return count;
}

try {
  await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
