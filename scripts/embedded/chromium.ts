import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../host/failure.ts";
import { dataPath } from "../host/folders.ts";
import { hasApt, installPackages, unpackPackages } from "./apt.ts";
import { libraryFolders } from "./find-mariadb.ts";

/** What a Chromium without a screen, a desktop and its maker's services is started with. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const programs = ["chromium", "google-chrome-stable", "google-chrome"];
const unpackFolder = () => dataPath("debian", "chromium");
const wrapper = () => join(unpackFolder(), "run");

/** The Chromium of this machine, or the one unpacked into the data folder; undefined where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(":");
  const installed = programs.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...installed, wrapper()].find(
    (path) => path !== "" && existsSync(path),
  );
}

/** Chromium's path, installed where it is missing; undefined when Playwright brought its own. */
export async function bringChromium(announce: (what: string) => void): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  // Ubuntu's package is a pointer to a snap.
  if (hasApt() && !isUbuntu()) {
    try {
      if (process.getuid?.() === 0) {
        announce("Chromium: installing its packages ...");
        await installPackages(["chromium"]);
      } else {
        announce("Chromium: unpacking its packages into .data ...");
        writeWrapper(await unpackPackages(["chromium", "fonts-dejavu-core"], unpackFolder()));
      }
      const now = findChromium();
      if (now && spawnSync(now, ["--version"]).status === 0) return now;
    } catch (error) {
      announce(`Chromium could not be had from apt: ${(error as Error).message.split("\n")[0]}`);
    }
  }
  announce("Chromium: Playwright brings its own ...");
  const brought = spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
  if (brought.status === 0) return undefined;
  throw new Failure("Chromium is not on this machine and could not be brought.", [
    "install it (on Debian: apt install chromium)",
    "or set CHROMIUM_PATH to a Chromium or Chrome of yours",
  ]);
}

/** The libraries are named to this program alone: whoever starts it runs with the system's. */
function writeWrapper(root: string) {
  const script = [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH="${libraryFolders(root).join(":")}"`,
    `export FONTCONFIG_PATH="${join(root, "etc", "fonts")}" XDG_DATA_DIRS="${join(root, "usr", "share")}:/usr/share"`,
    `exec "${join(root, "usr", "lib", "chromium", "chromium")}" "$@"`,
  ];
  writeFileSync(wrapper(), `${script.join("\n")}\n`);
  chmodSync(wrapper(), 0o755);
}

function isUbuntu(): boolean {
  return existsSync("/etc/os-release") && /^ID=ubuntu/m.test(readFileSync("/etc/os-release", "utf8"));
}
