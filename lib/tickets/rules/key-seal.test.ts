import { describe, expect, it } from "vitest";
import { newSigningKey } from "./code.ts";
import { openPrivateKey, sealPrivateKey } from "./key-seal.ts";

const key = newSigningKey();
const secret = "a secret of the environment, long enough";
const sealed = sealPrivateKey(key.privateKey, secret, key.id);

describe("a private key at rest", () => {
  it("opens with its secret and id, and is never written the same way twice", () => {
    expect(openPrivateKey(sealed, secret, key.id)).toEqual(Buffer.from(key.privateKey));
    expect(sealed).toHaveLength(61);
    expect(sealed.includes(Buffer.from(key.privateKey))).toBe(false);
    expect(sealPrivateKey(key.privateKey, secret, key.id)).not.toEqual(sealed);
  });

  it("stays shut for another secret, another row and after any changed byte", () => {
    expect(() => openPrivateKey(sealed, `${secret}.`, key.id)).toThrow();
    expect(() => openPrivateKey(sealed, secret, newSigningKey().id)).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(() => openPrivateKey(altered, secret, key.id), `byte ${at}`).toThrow();
    }
    expect(() => openPrivateKey(Buffer.alloc(0), secret, key.id)).toThrow();
  });

  it("is not sealed with a secret that can be guessed", () => {
    expect(() => sealPrivateKey(key.privateKey, "short", key.id)).toThrow(RangeError);
  });
});
