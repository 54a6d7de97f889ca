import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const sealVersion = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts what only this shop may read again (AES-256-GCM, `secret` is 32 bytes of the environment's secret): version, nonce,
 * ciphertext, tag, as base64url. `boundTo` says where it belongs: moved to another row it does not open.
 */
export function seal(plain: Uint8Array, secret: Uint8Array, boundTo: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(sealVersion), nonce, sealed, cipher.getAuthTag()]).toString("base64url");
}

/** What was sealed. Throws where the secret or the place is another one, or a byte was changed. */
export function unseal(sealed: string, secret: Uint8Array, boundTo: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes[0] !== sealVersion || bytes.length <= 1 + nonceLength + tagLength) {
    throw new Error("not a sealed text");
  }
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength, -tagLength)), decipher.final()]);
}
