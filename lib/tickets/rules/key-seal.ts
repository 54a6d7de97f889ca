import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const sealVersion = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts a private key for the database (AES-256-GCM, `secret` is 32 bytes of the environment's secret):
 * version, nonce, ciphertext, tag, as base64url. The key's id is bound to it: moved to another row it does not open.
 */
export function sealPrivateKey(privateKey: Uint8Array, secret: Uint8Array, keyId: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce).setAAD(boundTo(keyId));
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return Buffer.concat([Buffer.of(sealVersion), nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** The private key again. Throws where the secret or the key's id is another one, or a byte was changed. */
export function openPrivateKey(sealed: string, secret: Uint8Array, keyId: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes[0] !== sealVersion || bytes.length <= 1 + nonceLength + tagLength) {
    throw new Error("not a sealed key");
  }
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: tagLength })
    .setAAD(boundTo(keyId))
    .setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength, -tagLength)), decipher.final()]);
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(`signing key ${keyId}`);
}
