import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bringChromium } from "../embedded/chromium.ts";
import { buildShop } from "../host/build.ts";
import { exitOf, startChild, stopChild } from "../host/children.ts";
import { dataPath, rootFolder } from "../host/folders.ts";
import { type Counts, countPlaywright, countVitest, withExitCode } from "./counts.ts";
import { openFakeGoogleCalendar } from "./fake-google-calendar.ts";
import { openTestShop } from "./shop.ts";

/** What a step is given: the way to undo what it starts, and arguments for its runner. */
export type StepContext = { onStop: (undo: () => unknown) => void; args: string[] };
export type Step = { name: string; needs?: string; run: (context: StepContext) => Promise<Counts> };

const bin = (name: string) => join(rootFolder, "node_modules", ".bin", name);

async function runTool(
  context: StepContext,
  command: string,
  args: string[],
  environment = {},
): Promise<number> {
  // Its own settings only: DATABASE_URL of the person who tests is nobody's business here.
  const { DATABASE_URL: _database, ...rest } = process.env;
  const child = startChild(command, process.execPath, [bin(command), ...args], {
    env: { ...rest, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  context.onStop(() => stopChild(child, 5_000));
  return exitOf(child);
}

function check(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads a runner's JSON report, which it leaves out when it could not even begin. */
function readCounts<T>(file: string, count: (report: T) => Counts, exitCode: number): Counts {
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, "utf8")) as T)
    : { passed: 0, failed: 0 };
  return withExitCode(counts, exitCode);
}

async function runVitest(context: StepContext, project: string): Promise<Counts> {
  const report = dataPath("test", `${project}.json`);
  rmSync(report, { force: true });
  const args = [
    "run",
    "--project",
    // With `unit-settings` and `db-settings`.
    `${project}*`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return readCounts(report, countVitest, await runTool(context, "vitest", [...args, ...context.args]));
}

async function runJourneys(
  context: StepContext,
  name: string,
  args: string[],
  plainNext: boolean,
): Promise<Counts> {
  const chromium = await bringChromium(console.log);
  const google = await openFakeGoogleCalendar();
  context.onStop(google.close);
  const shop = await openTestShop({
    plainNext,
    environment: {
      GOOGLE_CLIENT_ID: google.clientId,
      GOOGLE_CLIENT_SECRET: google.clientSecret,
      GOOGLE_CALENDAR_URL: google.url,
    },
  });
  context.onStop(shop.stop);
  const report = dataPath("test", `${name}.json`);
  rmSync(report, { force: true });
  try {
    const exitCode = await runTool(context, "playwright", ["test", ...args, ...context.args], {
      ...shop.environment,
      E2E_BASE_URL: shop.url,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    });
    const counts = readCounts(report, countPlaywright, exitCode);
    if (counts.failed > 0) console.log(`The server's log: ${shop.logFile}`);
    return counts;
  } finally {
    await shop.stop();
    await google.close();
  }
}

/**
 * The routes' types are made first: a fresh clone has none. Those of a development server are left out, for they may be
 * of another hour.
 */
async function checkTypes(context: StepContext): Promise<Counts> {
  const typegen = await runTool(context, "next", ["typegen"]);
  if (typegen !== 0) return check(typegen);
  const project = dataPath("tsconfig.json");
  const up = (paths: string[]) => paths.map((path) => `../${path}`);
  const include = up(["next-env.d.ts", "**/*.ts", "**/*.tsx", ".next/types/**/*.ts"]);
  const exclude = up(["node_modules", "dist", ".data", ".look", ".next/dev"]);
  writeFileSync(project, JSON.stringify({ extends: "../tsconfig.json", include, exclude }));
  return check(await runTool(context, "tsc", ["--noEmit", "--project", project, "--incremental", "false"]));
}

/** Tells whether a project has any test file of this kind. */
function hasFiles(folder: string, ending: string): boolean {
  const path = join(rootFolder, folder);
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((name) => String(name).endsWith(ending))
  );
}

/** Every step of `npm test`, in order. */
export const steps: Step[] = [
  { name: "types", run: checkTypes },
  { name: "lint", run: async (context) => check(await runTool(context, "biome", ["check", "."])) },
  { name: "unit", run: (context) => runVitest(context, "unit") },
  { name: "db", run: (context) => runVitest(context, "db") },
  {
    name: "build",
    run: async ({ onStop }) => {
      await buildShop({ onStop, quiet: true });
      return { passed: 1, failed: 0 };
    },
  },
  ...(hasFiles("e2e", ".shop.test.ts") || hasFiles("scripts", ".shop.test.ts")
    ? [{ name: "shop", needs: "build", run: (context: StepContext) => runVitest(context, "shop") }]
    : []),
  {
    name: "journeys",
    needs: "build",
    run: (context) => runJourneys(context, "journeys", ["--grep-invert", "@plain-only"], false),
  },
  {
    name: "plain",
    needs: "build",
    run: (context) => runJourneys(context, "plain", ["--grep", "@plain", "--project", "phone"], true),
  },
];
