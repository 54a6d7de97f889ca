import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const hosts = ["kametay.kz", null];

test.each([
  ["the browser says so", { origin: "https://kametay.kz", fetchSite: "same-origin" }],
  ["typed or reloaded by the person", { origin: null, fetchSite: "none" }],
  ["plain http on a LAN address: Origin names us", { origin: "http://kametay.kz", fetchSite: null }],
])("taken: %s", (_why, facts) => {
  expect(isSameOrigin({ ...facts, hosts })).toBe(true);
});

test.each([
  ["another site", { origin: "https://evil.kz", fetchSite: "cross-site" }],
  ["a neighbour under the same domain", { origin: "https://a.kametay.kz", fetchSite: "same-site" }],
  ["an old browser on another site", { origin: "https://evil.kz", fetchSite: null }],
  ["a sandboxed frame", { origin: "null", fetchSite: null }],
  ["our name as a part of theirs", { origin: "https://kametay.kz.evil.kz", fetchSite: null }],
  ["neither word", { origin: null, fetchSite: null }],
])("refused: %s", (_why, facts) => {
  expect(isSameOrigin({ ...facts, hosts })).toBe(false);
});
