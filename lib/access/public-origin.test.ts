import { hostname, networkInterfaces } from "node:os";
import { describe, expect, test } from "vitest";
import { isOwnHost, publicOrigin } from "./public-origin.ts";

const lan = Object.values(networkInterfaces())
  .flat()
  .filter((entry) => entry?.family === "IPv4" && !entry.internal)
  .map((entry) => `${entry!.address}:3000`);

describe("a demo without PUBLIC_URL", () => {
  test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost", `${hostname()}:3000`, ...lan])(
    "is on this machine as %s",
    (host) => {
      expect(publicOrigin(new Headers({ host }))).toBe(`http://${host.toLowerCase()}`);
    },
  );

  test.each([
    "evil.kz",
    "localhost.evil.kz",
    "203.0.113.5:3000",
    "localhost:3000@evil.kz",
    "localhost/evil",
    "",
    "evil.kz:80",
  ])("is not led away by a Host of %s", (host) => {
    expect(publicOrigin(new Headers(host ? { host } : {}))).toBe("http://localhost:3000");
    expect(isOwnHost(host)).toBe(false);
  });
});
