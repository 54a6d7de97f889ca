import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs nothing, `db` gets a private MariaDB whose socket global-setup hands over. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{lib,components,scripts,db,app,messages}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        test: {
          name: "db",
          include: ["{lib,scripts,db}/**/*.db.test.ts"],
          globalSetup: ["./scripts/testing/database-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
