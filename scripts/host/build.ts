import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScripts } from "./bundle.ts";
import { exitOf, startChild, stopChild } from "./children.ts";
import { checkDiskSpace } from "./disk.ts";
import { Failure } from "./failure.ts";
import { dataPath, rootFolder } from "./folders.ts";
import { withLock } from "./lock.ts";
import { refuseSecond } from "./running.ts";
import { hashSources } from "./source-hash.ts";

const stampFile = () => dataPath("build-stamp");
const bundles = ["serve", "worker", "migrate"];

/** Tells whether the build on disk was made from the sources as they are. */
export function buildIsCurrent(): boolean {
  const made = [
    join(rootFolder, ".next", "BUILD_ID"),
    ...bundles.map((name) => join(rootFolder, "dist", `${name}.js`)),
  ];
  if (!existsSync(stampFile()) || !made.every((path) => existsSync(path))) return false;
  return readFileSync(stampFile(), "utf8") === hashSources(rootFolder);
}

type Settings = { onStop: (undo: () => unknown) => void; quiet?: boolean; output?: (text: string) => void };

/** Next's production build and the plain JavaScript of serve, worker and migrate. */
export function buildShop(settings: Settings): Promise<void> {
  return withLock(dataPath("build.lock"), () => build(settings), 300_000);
}

async function build({ onStop, quiet = false }: Settings): Promise<void> {
  if (buildIsCurrent()) return;
  // A running shop reads its pages from the build on disk.
  refuseSecond("start");
  checkDiskSpace(rootFolder, 1000, "The build");
  const stamp = hashSources(rootFolder);
  rmSync(stampFile(), { force: true });
  const next = join(rootFolder, "node_modules", "next", "dist", "bin", "next");
  const child = startChild("next build", process.execPath, [next, "build"], {
    env: buildEnvironment(),
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
  });
  onStop(() => stopChild(child, 2_000));
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => said.push(part));
  if ((await exitOf(child)) !== 0) {
    const text = Buffer.concat(said).toString("utf8");
    if (/ENOSPC|no space left/i.test(text))
      throw new Failure("The disk is full.", ["make 2 GB of room and try again"]);
    throw new Failure(`The build failed${text ? `:\n${text.trim()}` : "; its words are above."}`);
  }
  await bundleScripts(bundles, join(rootFolder, "dist"), ".js");
  writeFileSync(stampFile(), stamp);
}

/** A build opens no database and takes nobody's settings. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, KAMETAY_SECRET: _secret, DEMO: _demo, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}
