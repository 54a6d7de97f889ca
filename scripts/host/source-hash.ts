import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made of. */
const sources = [
  "app",
  "components",
  "lib",
  "db",
  "messages",
  "public",
  "scripts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "package.json",
  "package-lock.json",
];

/** Tells whether a file says nothing about the build: tests, and notes. */
export function isBesideTheBuild(name: string): boolean {
  return /\.test\.tsx?$|\.md$/.test(name);
}

/** One hash over every source file's name and content; file times say nothing after a clone. */
export function hashSources(root: string): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    if (existsSync(path)) addTo(hash, root, source);
  }
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, root: string, relative: string) {
  const path = join(root, relative);
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, root, join(relative, name));
  } else if (!isBesideTheBuild(relative)) {
    hash.update(`${relative}\0`).update(readFileSync(path)).update("\0");
  }
}
