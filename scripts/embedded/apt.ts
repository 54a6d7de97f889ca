import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasCode } from "../host/failure.ts";
import { choosePackage, parseSimulatedInstall } from "./apt-plan.ts";

const execute = promisify(execFile);
const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };

async function run(command: string, args: string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(command, args, { cwd, env: environment, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Tells whether this is Debian, Ubuntu or another system with apt. */
export function hasApt(): boolean {
  return ["/usr/bin/apt-get", "/usr/bin/dpkg"].every((path) => existsSync(path));
}

/** Installs packages into the system; root alone may. The lists are fetched only when the old ones do not do. */
export async function installPackages(stems: string[]): Promise<void> {
  const install = async () => {
    const names = await namePackages(stems, []);
    const options = ["-o", "DPkg::Lock::Timeout=120", "-y", "-qq", "--no-install-recommends"];
    await run("apt-get", ["install", ...options, ...names]);
  };
  try {
    await install();
  } catch (error) {
    if (hasCode(error, "ENOSPC")) throw error;
    await run("apt-get", ["update", "-qq"]);
    await install();
  }
}

/**
 * Brings packages and the libraries they lack without any right on the system: downloaded and unpacked into a folder.
 * Returns that folder, which then holds usr/, etc/ and so on.
 */
export async function unpackPackages(stems: string[], folder: string): Promise<string> {
  const target = join(folder, "root");
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  try {
    await download(stems, folder, []);
  } catch (error) {
    if (hasCode(error, "ENOSPC")) throw error;
    await download(stems, folder, await fetchOwnLists(folder));
  }
  const archives = join(folder, "archives");
  const unpacking = join(folder, "root.new");
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking);
  for (const name of readdirSync(archives)) {
    await run("dpkg", ["-x", join(archives, name), unpacking]);
  }
  // Renamed when all is there: a start that was killed meanwhile begins anew.
  renameSync(unpacking, target);
  rmSync(archives, { recursive: true, force: true });
  rmSync(join(folder, "apt"), { recursive: true, force: true });
  return target;
}

async function download(stems: string[], folder: string, options: string[]): Promise<void> {
  const archives = join(folder, "archives");
  rmSync(archives, { recursive: true, force: true });
  mkdirSync(archives, { recursive: true });
  const names = await namePackages(stems, options);
  const plan = await run("apt-get", [
    ...options,
    "--simulate",
    "--no-install-recommends",
    "install",
    ...names,
  ]);
  // What the system has already needs no copy; what was asked for does.
  const wanted = new Set([...names, ...parseSimulatedInstall(plan)]);
  await run("apt-get", [...options, "download", "-qq", ...wanted], archives);
}

/** Package lists of our own, for a system whose lists are empty or old. */
async function fetchOwnLists(folder: string): Promise<string[]> {
  const own = join(folder, "apt");
  mkdirSync(join(own, "lists", "partial"), { recursive: true });
  mkdirSync(join(own, "cache", "archives", "partial"), { recursive: true });
  chmodSync(own, 0o755);
  const options = ["-o", `Dir::State::lists=${join(own, "lists")}`, "-o", `Dir::Cache=${join(own, "cache")}`];
  await run("apt-get", [...options, "update", "-qq"]);
  return options;
}

async function namePackages(stems: string[], options: string[]): Promise<string[]> {
  return Promise.all(
    stems.map(async (stem) => {
      const known = await run("apt-cache", [...options, "pkgnames", stem]);
      return choosePackage(stem, known.split("\n")) ?? stem;
    }),
  );
}
