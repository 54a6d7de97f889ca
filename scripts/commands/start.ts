import { demoAccounts, demoPassword } from "#lib/access/rules/demo.ts";
import { isDemo, openDemo } from "../embedded/demo.ts";
import { keepAlive } from "../embedded/keep-alive.ts";
import { addressesOf, checkPortFree, readPort } from "../host/addresses.ts";
import { buildIsCurrent, buildShop } from "../host/build.ts";
import { type Command, runCommand } from "../host/command.ts";
import { Failure } from "../host/failure.ts";
import { runScript } from "../host/run-script.ts";
import { noteRunning, refuseSecond } from "../host/running.ts";
import { startShop } from "../host/shop.ts";
import { migrate } from "../migrations/migrate.ts";

/**
 * `npm start`: everything from an empty folder to the open shop. With DATABASE_URL it embeds, seeds and migrates
 * nothing. `-- --fresh` empties the demo's database first.
 */
await runCommand(async (command) => {
  const { onStop, step, untilStopped } = command;
  const port = readPort(process.env.PORT);
  refuseSecond("start");
  await checkPortFree(port);
  onStop(noteRunning("start", []));
  const environment = isDemo() ? await prepareDemo(command) : await prepareOwn();
  if (!buildIsCurrent()) await step("Build", () => buildShop({ onStop, quiet: true }));
  // The season is topped up while the server warms up: neither needs the other's core.
  const [shop] = await Promise.all([
    step("Server", () => startShop({ port, environment, onStop })),
    isDemo() ? step("Demo data", () => seed(environment, onStop)) : undefined,
  ]);
  noteRunning("start", addressesOf(port));
  printWelcome(port, environment);
  await untilStopped(shop.ended);
});

async function prepareDemo({ onStop, step }: Command): Promise<Record<string, string>> {
  const { server, environment } = await step("Database", () =>
    openDemo(console.log, process.argv.includes("--fresh")),
  );
  onStop(() => server.release());
  onStop(keepAlive(server, console.error));
  await step("Migrations", () => migrate(environment.DATABASE_URL ?? ""));
  return environment;
}

async function seed(environment: Record<string, string>, onStop: Command["onStop"]): Promise<void> {
  const code = await runScript("seed", [], { environment, quiet: true, onStop });
  if (code !== 0) throw new Failure("The demo data could not be written; its words are above.");
}

/** The settings are read when this is first loaded: by then they say what runs here. */
async function prepareOwn(): Promise<Record<string, string>> {
  Object.assign(process.env, { NODE_ENV: "production" });
  const { checkReadiness } = await import("../serving/readiness.ts");
  await checkReadiness();
  return {};
}

function printWelcome(port: number, environment: Record<string, string>) {
  console.log("\nKametay is open:");
  for (const address of addressesOf(port)) console.log(`  ${address}`);
  if (environment.DEMO === "1") {
    console.log("\nDemo: nothing here costs money, and mails stay on a page of the shop. Sign in as:");
    for (const { email } of demoAccounts) console.log(`  ${email.padEnd(25)} ${demoPassword}`);
  }
  console.log("\nCtrl-C stops it.");
}
