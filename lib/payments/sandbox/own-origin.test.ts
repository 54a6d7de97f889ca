import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { ownOrigin } from "./own-origin.ts";

describe("where the sandbox posts to", () => {
  it("is this machine by any of its names and addresses, on any port", () => {
    expect(ownOrigin("localhost:3000")).toBe("http://localhost:3000");
    expect(ownOrigin("127.0.0.1:41234")).toBe("http://127.0.0.1:41234");
    expect(ownOrigin("[::1]:3000")).toBe("http://[::1]:3000");
    const lan = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((its) => its.family === "IPv4" && !its.internal);
    if (lan) expect(ownOrigin(`${lan.address}:3000`)).toBe(`http://${lan.address}:3000`);
  });

  it("is nobody else, whatever a forged Host says", () => {
    const forged = [
      "evil.example",
      "169.254.169.254",
      "localhost@evil.example",
      "127.0.0.1.evil.example",
      "",
      null,
    ];
    for (const host of forged) expect(() => ownOrigin(host), String(host)).toThrow("ORIGIN_REFUSED");
  });
});
