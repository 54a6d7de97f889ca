import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * What runs before any package is there: Node's built-ins only, on Node 20.9 or newer.
 * It brings the packages, then goes on in scripts/commands with a Node that runs TypeScript.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, "package-lock.json");
const modules = join(root, "node_modules");
/** Which lock file the packages were installed from; a clone's file times say nothing. */
const stampFile = join(modules, ".installed-from");
const gigabyte = 1024 ** 3;

/** Installs the packages where they are missing, then runs scripts/commands/NAME.ts. */
export async function boot(name) {
  process.chdir(root);
  if (!atLeast(process.versions.node, 20, 9)) {
    fail(
      `Node ${process.versions.node} is too old: install Node 22.12 or newer (on 64-bit Linux 20.9 is enough).`,
    );
  }
  if (!packagesAreCurrent()) installPackages();
  const entry = join(root, "scripts", "commands", `${name}.ts`);
  const local = localNode();
  if (local === undefined && !atLeast(process.versions.node, 22, 12)) {
    fail(
      `Node ${process.versions.node} is too old here: install Node 22.12 or newer (24 is best) and try again.`,
    );
  }
  const node = local ?? process.execPath;
  if (realpathSync(node) === realpathSync(process.execPath) && process.features.typescript) {
    await import(pathToFileURL(entry).href);
    return;
  }
  const flags = local === undefined && !process.features.typescript ? ["--experimental-strip-types"] : [];
  runInstead(node, ["--disable-warning=ExperimentalWarning", ...flags, entry, ...process.argv.slice(2)]);
}

function packagesAreCurrent() {
  // npm writes this file last: without it an install was cut short.
  const written = join(modules, ".package-lock.json");
  if (!existsSync(written)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, "utf8") === lockHash();
  return statSync(written).mtimeMs >= statSync(lockFile).mtimeMs;
}

function installPackages() {
  const began = Date.now();
  const free = statfsSync(root);
  if (!existsSync(modules) && free.bavail * free.bsize < 2 * gigabyte) {
    fail(
      "The packages, the build and the database need 2 GB of free disk space here: make room and try again.",
    );
  }
  process.stdout.write("Packages: installing ...\n");
  const before = readFileSync(lockFile);
  const args = [
    "install",
    "--no-audit",
    "--no-fund",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ];
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ["npm", args];
  const done = spawnSync(npm[0], npm[1], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (!readFileSync(lockFile).equals(before)) writeFileSync(lockFile, before);
  if (done.error?.code === "ENOENT")
    fail("npm is not installed: it comes with Node (on Debian: apt install npm).");
  if (done.status !== 0) {
    process.stderr.write(`${done.stderr ?? ""}\n`);
    if (/ENOSPC|no space left/i.test(done.stderr ?? ""))
      fail("The disk is full: make 2 GB of room and try again.");
    fail(
      "npm could not install the packages; its words are above. Is the package registry within reach? Then try again.",
    );
  }
  writeFileSync(stampFile, lockHash());
  process.stdout.write(`Packages: installed (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

function lockHash() {
  return createHash("sha256").update(readFileSync(lockFile)).digest("hex");
}

/** The Node that comes with the packages (64-bit Linux), when it runs on this machine. */
function localNode() {
  const path = join(modules, ".bin", "node");
  if (!existsSync(path)) return undefined;
  return spawnSync(path, ["--version"]).status === 0 ? path : undefined;
}

/** Runs the command in place of this process: its output, its exit code, and every signal handed on. */
function runInstead(node, args) {
  const child = spawn(node, args, { stdio: "inherit", cwd: root });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(`${node} does not run: ${error.message}`));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}

function atLeast(version, major, minor) {
  const [a = 0, b = 0] = version.split(".").map(Number);
  return a > major || (a === major && b >= minor);
}

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}
