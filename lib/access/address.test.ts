import { expect, test } from "vitest";
import { addressHeader, clientAddress, normalizeAddress, stampAddress, unknownAddress } from "./address.ts";

const request = (values: Record<string, string>) => new Headers(values);

test("without our listener the header with the address is the client's invention and is not read", () => {
  // Another test's listener has spoken in this process by now, maybe.
  Reflect.deleteProperty(globalThis, Symbol.for("kametay.stamps-addresses"));
  expect(clientAddress(request({ [addressHeader]: "9.9.9.9", "x-forwarded-for": "8.8.8.8" }), 0)).toBe(
    unknownAddress,
  );
});

test("behind one proxy the last value counts, whatever the client wrote before it", () => {
  expect(clientAddress(request({ "x-forwarded-for": "203.0.113.7" }), 1)).toBe("203.0.113.7");
  for (const forged of ["1.1.1.1", "2.2.2.2, 3.3.3.3", "unknown", ",,,"]) {
    expect(clientAddress(request({ "x-forwarded-for": `${forged}, 203.0.113.7` }), 1)).toBe("203.0.113.7");
  }
});

test("behind two proxies the last but one counts", () => {
  expect(clientAddress(request({ "x-forwarded-for": "1.1.1.1, 203.0.113.7, 10.0.0.2" }), 2)).toBe(
    "203.0.113.7",
  );
});

test("fewer values than proxies: nobody vouches for the address", () => {
  expect(clientAddress(request({ "x-forwarded-for": "203.0.113.7" }), 2)).toBe(unknownAddress);
  expect(clientAddress(request({}), 1)).toBe(unknownAddress);
});

test("the listener puts the socket's address in the place of what the client sent", () => {
  const headers: Record<string, string> = { [addressHeader]: "9.9.9.9", "x-forwarded-for": "8.8.8.8" };
  stampAddress({ headers, socket: { remoteAddress: "::ffff:192.168.1.20" } } as never);
  expect(clientAddress(request(headers), 0)).toBe("192.168.1.20");
});

test.each([
  ["203.0.113.7:51234", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["[2001:db8:0:12::5]:443", "2001:db8:0:12::/64"],
  ["2001:DB8:0:12:aaaa:bbbb:cccc:dddd", "2001:db8:0:12::/64"],
  ["::1", "0:0:0:0::/64"],
  ["nobody", unknownAddress],
  ["", unknownAddress],
])("%s is counted as %s", (text, expected) => {
  expect(normalizeAddress(text)).toBe(expected);
});
