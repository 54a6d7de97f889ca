import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder: every command runs there, bundled or not. */
export const rootFolder = process.cwd();

/** What the commands keep between two runs; git ignores it. */
export const dataFolder = join(rootFolder, ".data");

/** A path below the data folder, whose folder is made when it is missing. */
export function dataPath(...parts: string[]): string {
  const path = join(dataFolder, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Removes a folder whatever is in it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
