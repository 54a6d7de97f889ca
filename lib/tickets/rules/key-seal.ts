import { seal, unseal } from "#lib/seal.ts";

/** Encrypts a private key for the database (`secret` is 32 bytes): moved to another key's row it does not open. */
export function sealPrivateKey(privateKey: Uint8Array, secret: Uint8Array, keyId: string): string {
  return seal(privateKey, secret, boundTo(keyId));
}

/** The private key again. Throws where the secret or the key's id is another one, or a byte was changed. */
export function openPrivateKey(sealed: string, secret: Uint8Array, keyId: string): Buffer {
  return unseal(sealed, secret, boundTo(keyId));
}

const boundTo = (keyId: string) => `signing key ${keyId}`;
