import { defineConfig } from "vitest/config";

const withDatabase = {
  globalSetup: ["./scripts/testing/database-setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
  // What a test provokes on purpose would fill the screen.
  env: { LOG_LEVEL: "silent" },
};

/** Tests that give their process settings of its own: they get one for themselves. */
const ownSettings = {
  unit: ["lib/payments/sandbox/production.test.ts", "lib/http/address-gate.test.ts"],
  db: ["lib/calendar/**/*.db.test.ts", "lib/http/mail-events.db.test.ts", "lib/mail/*.db.test.ts"],
};

/** Processes die in them and come back. */
const withShop = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Tests that ask much of the machine at one moment: one after another, when nothing else runs. */
const crowds = [
  "scripts/prove/rush.shop.test.ts",
  "scripts/testing/faults/{best-crowd,streams}.shop.test.ts",
];

/**
 * `unit` needs nothing, `db` gets a private MariaDB whose address its setup hands over, `shop` starts the built shop
 * (scripts/testing/shop.ts) and so comes after the build.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{lib,components,scripts,db,app,messages}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "**/*.shop.test.ts", ...ownSettings.unit],
          // Nothing is kept between two files, and loading everything anew for each took longer than the tests.
          isolate: false,
          // Against a test that hangs, not against a slow machine.
          testTimeout: 30_000,
        },
      },
      { test: { name: "unit-settings", include: ownSettings.unit } },
      {
        test: {
          name: "db",
          include: ["{lib,scripts,db}/**/*.db.test.ts"],
          exclude: ownSettings.db,
          isolate: false,
          ...withDatabase,
        },
      },
      { test: { name: "db-settings", include: ownSettings.db, ...withDatabase } },
      {
        test: {
          name: "shop",
          include: ["{e2e,scripts}/**/*.shop.test.ts"],
          exclude: crowds,
          maxWorkers: 2,
          ...withShop,
        },
      },
      {
        test: {
          name: "shop-crowds",
          include: crowds,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...withShop,
        },
      },
    ],
  },
});
