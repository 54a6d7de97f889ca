import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const sealVersion = 1;
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts a private key for the database: version, nonce, ciphertext, tag (61 bytes for Ed25519).
 * The key's id is bound to it, so that a sealed key moved to another row does not open.
 */
export function sealPrivateKey(privateKey: Uint8Array, secret: string, keyId: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(secret), nonce).setAAD(boundTo(keyId));
  const sealed = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return Buffer.concat([Buffer.of(sealVersion), nonce, sealed, cipher.getAuthTag()]);
}

/** The private key again. Throws where the secret or the key's id is another one, or a byte was changed. */
export function openPrivateKey(sealed: Uint8Array, secret: string, keyId: string): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== sealVersion || bytes.length <= 1 + nonceLength + tagLength) {
    throw new Error("not a sealed key");
  }
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(secret), nonce, { authTagLength: tagLength })
    .setAAD(boundTo(keyId))
    .setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength, -tagLength)), decipher.final()]);
}

/** A key of its own for this purpose, so that the same secret may serve others. */
function sealingKey(secret: string): Buffer {
  if (Buffer.byteLength(secret) < 16) throw new RangeError("the secret that seals keys is too short");
  return Buffer.from(hkdfSync("sha256", secret, "", "kametay signing key seal 1", 32));
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(`signing key ${keyId}`);
}
