import { expect, it } from "vitest";
import { clientAddress } from "./remote.ts";

it("believes no forwarded address where there is no proxy of ours", () => {
  expect(clientAddress("1.1.1.1", "9.9.9.9", 0)).toBe("9.9.9.9");
});

it("takes what our proxy saw and not what the visitor claims", () => {
  expect(clientAddress("6.6.6.6, 2.2.2.2", "127.0.0.1", 1)).toBe("2.2.2.2");
  expect(clientAddress("6.6.6.6, 2.2.2.2, 10.0.0.1", "127.0.0.1", 2)).toBe("2.2.2.2");
});

it("falls back to the socket when the header is missing or empty", () => {
  expect(clientAddress(null, "127.0.0.1", 1)).toBe("127.0.0.1");
  expect(clientAddress("", "127.0.0.1", 1)).toBe("127.0.0.1");
});
