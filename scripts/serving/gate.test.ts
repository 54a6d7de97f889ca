import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rootFolder } from "../host/folders.ts";
import { hostOf, isForeign, ownHosts } from "./gate.ts";

const post = (headers: Record<string, string>, path = "/kk/cart") => ({
  method: "POST",
  path,
  headers: { host: "shop.kz", ...headers },
});

test("what another site's page sends is foreign", () => {
  expect(isForeign(post({ origin: "https://evil.example" }))).toBe(true);
  expect(isForeign(post({ origin: "null" }))).toBe(true);
  expect(isForeign(post({ origin: "https://shop.kz.evil.example" }))).toBe(true);
  expect(isForeign(post({ origin: "https://shop.kz:8443" }))).toBe(true);
  expect(isForeign(post({ "sec-fetch-site": "cross-site" }))).toBe(true);
  expect(isForeign(post({ "sec-fetch-site": "same-site", origin: "https://shop.kz" }))).toBe(true);
  expect(isForeign({ ...post({ origin: "https://evil.example" }), method: "DELETE" })).toBe(true);
});

test("no page hides its address from our own site: without scripts its forms would name the origin null", () => {
  const pages = globSync("app/**/{page,layout}.tsx", { cwd: rootFolder });
  expect(pages.length).toBeGreaterThan(40);
  const hiding = pages.filter((path) => readFileSync(join(rootFolder, path), "utf8").includes("no-referrer"));
  expect(hiding).toEqual([]);
  expect(readFileSync(join(rootFolder, "next.config.mjs"), "utf8")).not.toContain('value: "no-referrer"');
});

test("our own pages, and clients that are no browsers, pass", () => {
  expect(isForeign(post({ origin: "https://shop.kz", "sec-fetch-site": "same-origin" }))).toBe(false);
  expect(isForeign(post({ "sec-fetch-site": "none" }))).toBe(false);
  expect(isForeign(post({}))).toBe(false);
  expect(isForeign(post({ host: "10.0.0.5:3000", origin: "https://shop.kz" }), "shop.kz")).toBe(false);
  expect(isForeign({ ...post({ origin: "https://evil.example" }), method: "GET" })).toBe(false);
});

test("a payment provider calls from elsewhere, and its door leads nowhere else", () => {
  const origin = "https://provider.example";
  expect(isForeign(post({ origin }, "/api/payments/sandbox"))).toBe(false);
  expect(isForeign(post({ origin }, "/api/payments/../performances/1/hold"))).toBe(true);
});

test("a demo knows its own names", () => {
  const own = ownHosts();
  expect(own.has(hostOf("LOCALHOST:3000"))).toBe(true);
  expect(own.has(hostOf("127.0.0.1"))).toBe(true);
  expect(own.has(hostOf("[::1]:3000"))).toBe(true);
  expect(own.has(hostOf("evil.example"))).toBe(false);
  expect(own.has(hostOf(undefined))).toBe(false);
});
