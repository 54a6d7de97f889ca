import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const folders = ["app", "components", "lib", "db", "scripts", "e2e", "messages"];

type Import = { from: string; to: string; isType: boolean };

/** Every import of our own files, as paths from the root. */
function readImports(): Import[] {
  return folders.flatMap((folder) => sourcesOf(join(root, folder))).flatMap((file) => importsOf(file));
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const form =
  /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const from = relative(root, file);
  return [...text.matchAll(form)].flatMap((found) => {
    const name = found[2] ?? found[3] ?? "";
    const to = name.startsWith("#")
      ? name.slice(1)
      : name.startsWith(".")
        ? relative(root, resolve(dirname(file), name))
        : name;
    return [{ from, to, isType: Boolean(found[1]) }];
  });
}

const imports = readImports();
const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path);
const top = (path: string) => path.split("/")[0] ?? "";
const isOurs = (path: string) => folders.includes(top(path));
const inProduct = imports.filter(
  (its) => !isTest(its.from) && isOurs(its.to) && top(its.from) !== top(its.to),
);
const said = (list: Import[]) => list.map((its) => `${its.from} -> ${its.to}`);

/** Files of lib that a browser may have as well: types and decisions, no database, no secrets. */
const isPure = (path: string) =>
  /^lib\/[a-z]+\/rules(\/|\.ts$)/.test(path) ||
  /^lib\/(i18n\/.*|money|paths|clock|errors)\.tsx?$/.test(path) ||
  path.startsWith("lib/i18n/");

describe("who may import whom", () => {
  it("nothing imports app", () => {
    expect(said(inProduct.filter((its) => top(its.to) === "app"))).toEqual([]);
  });

  it("components know pure files of lib and types only: actions reach them as props", () => {
    const wrong = inProduct.filter(
      (its) => top(its.from) === "components" && !its.isType && !isPure(its.to) && top(its.to) !== "messages",
    );
    expect(said(wrong)).toEqual([]);
  });

  it("components/ui has no domain words: it imports ui and languages only", () => {
    const wrong = imports.filter(
      (its) =>
        its.from.startsWith("components/ui/") &&
        isOurs(its.to) &&
        !/^components\/(ui|ornament)\//.test(its.to) &&
        !its.to.startsWith("lib/i18n/"),
    );
    expect(said(wrong)).toEqual([]);
  });

  it("lib imports db and messages, never what stands on it", () => {
    const wrong = inProduct.filter(
      (its) => top(its.from) === "lib" && !["db", "messages"].includes(top(its.to)),
    );
    expect(said(wrong)).toEqual([]);
  });

  it("db knows the settings, and types of pure files", () => {
    const wrong = inProduct.filter(
      (its) => top(its.from) === "db" && its.to !== "lib/env.ts" && !(its.isType && isPure(its.to)),
    );
    expect(said(wrong)).toEqual([]);
  });

  it("e2e knows db, messages, settings, pure files and the scripts' testing folder", () => {
    const wrong = inProduct.filter(
      (its) =>
        top(its.from) === "e2e" &&
        !["db", "messages"].includes(top(its.to)) &&
        !isPure(its.to) &&
        its.to !== "lib/env.ts" &&
        !its.to.startsWith("scripts/testing/"),
    );
    expect(said(wrong)).toEqual([]);
  });
});

/** Later ones may import earlier ones; below all stand lib's own files and its languages, which know each other. */
const layers = [
  ["outbox"],
  ["access"],
  ["halls"],
  ["catalogue"],
  ["payments", "seating"],
  ["orders"],
  ["reports", "mail", "calendar", "tickets"],
  ["effects.ts", "http"],
];
const levelOf = (path: string) => {
  const name = path.split("/")[1] ?? "";
  return layers.findIndex((layer) => layer.includes(name));
};
const ground = -1;

describe("inside lib", () => {
  it("imports go downwards only", () => {
    const wrong = imports.filter((its) => {
      if (top(its.from) !== "lib" || top(its.to) !== "lib" || isTest(its.from)) return false;
      const [a, b] = [its.from.split("/")[1], its.to.split("/")[1]];
      if (a === b || (levelOf(its.from) === ground && levelOf(its.to) === ground)) return false;
      return !(levelOf(its.from) > levelOf(its.to)) && !(its.isType && isPure(its.to));
    });
    expect(said(wrong)).toEqual([]);
  });

  it("is free of Next and React, but for the files that are their adapters", () => {
    const adapters = /^lib\/(i18n\/|mail\/|action\.ts$|access\/(request\.ts|next-auth\/))/;
    const wrong = imports.filter(
      (its) =>
        top(its.from) === "lib" &&
        !adapters.test(its.from) &&
        !isTest(its.from) &&
        /^(next|react|next-intl|next-auth)(\/|$)/.test(its.to),
    );
    expect(said(wrong)).toEqual([]);
  });

  it("never imports server-only: plain Node runs it too", () => {
    expect(said(imports.filter((its) => its.to === "server-only"))).toEqual([]);
  });
});

it("only lib/env.ts reads process.env in the product", () => {
  const readers = ["app", "components", "lib", "db"]
    .flatMap((folder) => sourcesOf(join(root, folder)))
    .filter((file) => !isTest(relative(root, file)) && /\bprocess\.env\b/.test(readFileSync(file, "utf8")))
    .map((file) => relative(root, file));
  expect(readers).toEqual(["lib/env.ts"]);
});
