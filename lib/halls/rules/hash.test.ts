import fc from "fast-check";
import { expect, it } from "vitest";
import { hashDocument } from "./hash.ts";

it("gives one address to one content, whatever the order of its keys", () => {
  expect(hashDocument({ a: 1, b: [{ c: 2, d: null }] })).toBe(hashDocument({ b: [{ d: null, c: 2 }], a: 1 }));
  expect(hashDocument({ a: 1, gone: undefined })).toBe(hashDocument({ a: 1 }));
  expect(hashDocument({ a: 1 })).toMatch(/^[0-9a-f]{64}$/);
});

it("survives storage as JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(hashDocument(JSON.parse(JSON.stringify(value)))).toBe(hashDocument(value));
    }),
  );
});

it("gives other content another address", () => {
  const seen = new Set(
    [{}, [], null, "", 0, { a: 1 }, { a: "1" }, { a: [1] }, [1, 2], [2, 1], { a: { b: 1 } }].map(
      hashDocument,
    ),
  );
  expect(seen.size).toBe(11);
});

it("refuses what JSON would silently turn into something else", () => {
  expect(() => hashDocument({ x: Number.NaN })).toThrow(TypeError);
  expect(() => hashDocument([undefined])).toThrow(TypeError);
  expect(() => hashDocument({ x: Number.POSITIVE_INFINITY })).toThrow(TypeError);
});
