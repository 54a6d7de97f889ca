import { expect, test } from "vitest";
import { paths } from "#lib/paths.ts";
import { config } from "../proxy.ts";

const id = "0190a7c4-0000-7000-8000-000000000000";
const matchers = config.matcher.map(
  (matcher) => new RegExp(`^${matcher.replaceAll("/:path*", "(?:/.*)?")}$`),
);
const comesHere = (path: string) => matchers.some((matcher) => matcher.test(path.split("?")[0]!));

test.each([
  paths.cart("kk"),
  paths.checkout("ru", "theatre"),
  paths.order("en", "ABCD"),
  paths.sandbox("kk", id),
  paths.tickets("kk"),
  paths.signIn("kk"),
  paths.signUp("ru"),
  paths.signOut("ru"),
  paths.checkMail("en", "confirm"),
  paths.confirmEmail("kk", "t"),
  paths.forgotPassword("kk"),
  paths.resetPassword("kk", "t"),
  paths.profile("kk"),
  `${paths.admin("kk")}/events/new`,
  paths.door("ru"),
  paths.mailbox("en"),
])("%s is personal: its scripts need a nonce", (path) => {
  expect(comesHere(path)).toBe(true);
});

test.each(["/", "/events", "/xx/cart", "/english"])("%s names no language and gets one", (path) => {
  expect(comesHere(path)).toBe(true);
});

test.each([
  paths.home("kk"),
  paths.events("ru"),
  paths.event("en", "abai"),
  paths.seats("kk", "abai", id),
  paths.poster("abai", "kk"),
  paths.status(id),
  "/api/health",
  "/_next/static/chunks/a.js",
  "/icon.svg",
  "/kk/cartoons",
])("%s does not pay for the proxy", (path) => {
  expect(comesHere(path)).toBe(false);
});
