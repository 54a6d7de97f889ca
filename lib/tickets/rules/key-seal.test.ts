import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { newSigningKey } from "./code.ts";
import { openPrivateKey, sealPrivateKey } from "./key-seal.ts";

const key = newSigningKey();
const secret = createHash("sha256").update("a secret of the environment").digest();
const sealed = sealPrivateKey(key.privateKey, secret, key.id);

describe("a private key at rest", () => {
  it("opens with its secret and id, and is never written the same way twice", () => {
    expect(openPrivateKey(sealed, secret, key.id)).toEqual(Buffer.from(key.privateKey));
    expect(sealed).not.toContain(Buffer.from(key.privateKey).toString("base64url"));
    expect(sealPrivateKey(key.privateKey, secret, key.id)).not.toBe(sealed);
  });

  it("stays shut for another secret, another row and after any changed byte", () => {
    const other = createHash("sha256").update("another secret").digest();
    expect(() => openPrivateKey(sealed, other, key.id)).toThrow();
    expect(() => openPrivateKey(sealed, secret, newSigningKey().id)).toThrow();
    const bytes = Buffer.from(sealed, "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(() => openPrivateKey(altered.toString("base64url"), secret, key.id), `byte ${at}`).toThrow();
    }
    expect(() => openPrivateKey("", secret, key.id)).toThrow();
    expect(() => openPrivateKey(bytes.subarray(0, 40).toString("base64url"), secret, key.id)).toThrow();
  });

  it("is not sealed with a key of another length", () => {
    expect(() => sealPrivateKey(key.privateKey, Buffer.from("short"), key.id)).toThrow();
  });
});
