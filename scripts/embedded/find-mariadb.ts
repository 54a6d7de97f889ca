import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../host/failure.ts";
import { dataPath } from "../host/folders.ts";
import { hasApt, installPackages, unpackPackages } from "./apt.ts";

/** The programs of a MariaDB server and what they need to run where they lie. */
export type MariaDb = {
  server: string;
  installer: string;
  options: string[];
  environment: Record<string, string>;
};

const packages = ["mariadb-server-core", "mariadb-client-core"];

/** The MariaDB of this machine; where there is none it is installed, without root into the data folder. */
export async function findMariaDb(announce: (what: string) => void): Promise<MariaDb> {
  const found = findInstalled() ?? findUnpacked();
  if (found) return found;
  if (!hasApt()) throw noMariaDb("This system has no MariaDB, and no apt to get it with.");
  const isRoot = process.getuid?.() === 0;
  announce(
    isRoot ? "MariaDB: installing its packages ..." : "MariaDB: unpacking its packages into .data ...",
  );
  try {
    if (isRoot) await installPackages(packages);
    else await unpackPackages(packages, unpackFolder());
  } catch (error) {
    throw noMariaDb("MariaDB is not on this machine, and its packages could not be had.", error);
  }
  const now = isRoot ? findInstalled() : findUnpacked();
  if (!now) throw noMariaDb("MariaDB's packages are there, but its programs are not.");
  return now;
}

function noMariaDb(sentence: string, cause?: unknown): Failure {
  const said =
    cause instanceof Error ? ` apt said: ${cause.message.trim().split("\n").slice(-3).join(" ")}` : "";
  return new Failure(
    sentence + said,
    [
      "install MariaDB 10.6 or newer (on Debian and Ubuntu: apt install mariadb-server-core mariadb-client-core)",
      "or set DATABASE_URL=mysql://user:password@host/database to a MariaDB or MySQL server of yours, then npm run db:migrate",
    ],
    cause,
  );
}

const unpackFolder = () => dataPath("debian", "mariadb");

function findInstalled(): MariaDb | undefined {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin", "/usr/local/bin"];
  const find = (name: string) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const [server, installer, printer] = [
    find("mariadbd"),
    find("mariadb-install-db"),
    find("my_print_defaults"),
  ];
  return server && installer && printer ? { server, installer, options: [], environment: {} } : undefined;
}

function findUnpacked(): MariaDb | undefined {
  const root = join(unpackFolder(), "root");
  const server = join(root, "usr", "sbin", "mariadbd");
  const installer = join(root, "usr", "bin", "mariadb-install-db");
  if (!existsSync(server) || !existsSync(installer)) return undefined;
  const share = join(root, "usr", "share", "mysql");
  return {
    server,
    installer: realpathSync(installer),
    options: [
      `--basedir=${join(root, "usr")}`,
      `--lc-messages-dir=${share}`,
      `--character-sets-dir=${join(share, "charsets")}`,
      `--plugin-dir=${join(root, "usr", "lib", "mysql", "plugin")}`,
    ],
    environment: { LD_LIBRARY_PATH: libraryFolders(root).join(":") },
  };
}

/** Every folder below usr/lib and lib that holds shared libraries. */
export function libraryFolders(root: string): string[] {
  const found = new Set<string>();
  for (const start of ["usr/lib", "lib"].map((part) => join(root, part)).filter((path) => existsSync(path))) {
    for (const entry of readdirSync(start, { recursive: true, withFileTypes: true })) {
      if (/\.so(\.\d+)*$/.test(entry.name)) found.add(entry.parentPath);
    }
  }
  // Plugins are found by name, not by the loader.
  return [...found].filter((folder) => !folder.includes("/plugin") && existsSync(dirname(folder)));
}
