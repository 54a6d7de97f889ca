import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { layOutTicket, readTicket, type TicketFacts, type TicketFault, writeTicket } from "./payload.ts";

/** Raw Ed25519 keys of 32 bytes, the public one as base64url. The id follows from it, so it cannot name another one. */
export type VerifyingKey = { id: string; publicKey: string };
export type SigningKey = VerifyingKey & { privateKey: Uint8Array };

// RFC 8410: what stands before the 32 bytes in PKCS #8 and SPKI is always the same.
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** A new key for an organizer. The private half is kept only sealed (see `sealPrivateKey`). */
export function newSigningKey(): SigningKey {
  const pair = generateKeyPairSync("ed25519");
  const privateKey = pair.privateKey.export({ format: "der", type: "pkcs8" }).subarray(privatePrefix.length);
  const publicKey = pair.publicKey
    .export({ format: "der", type: "spki" })
    .subarray(publicPrefix.length)
    .toString("base64url");
  return { id: signingKeyId(publicKey), publicKey, privateKey };
}

/** The id of a key: the first 48 bits of its hash, in hex. */
export function signingKeyId(publicKey: string): string {
  return createHash("sha256").update(publicKey, "base64url").digest("hex").slice(0, 12);
}

/** Parsing a key costs more than signing with it, and the tickets of an order are signed with one. */
const keyObjects = new WeakMap<Uint8Array, KeyObject>();

function keyObjectOf(privateKey: Uint8Array): KeyObject {
  const known = keyObjects.get(privateKey);
  if (known) return known;
  const key = Buffer.concat([privatePrefix, privateKey]);
  const made = createPrivateKey({ key, format: "der", type: "pkcs8" });
  keyObjects.set(privateKey, made);
  return made;
}

/** The text of a ticket's QR code. The same facts and key give the same text, so it need not be stored. */
export function signTicket(facts: TicketFacts, key: { id: string; privateKey: Uint8Array }): string {
  const { body, signed } = layOutTicket(facts, key.id);
  return writeTicket(body, sign(null, signed, keyObjectOf(key.privateKey)));
}

/** The facts of a genuine ticket, or why it is none. Whether it is current and not yet used is for the caller to say. */
export function verifyTicket(
  text: string,
  publicKeys: readonly VerifyingKey[],
): TicketFacts | { fault: TicketFault } {
  const read = readTicket(text);
  if ("fault" in read) return read;
  const key = publicKeys.find(({ id }) => id === read.keyId);
  if (!key) return { fault: "KEY" };
  const publicKey = createPublicKey({
    key: Buffer.concat([publicPrefix, Buffer.from(key.publicKey, "base64url")]),
    format: "der",
    type: "spki",
  });
  return verify(null, read.signed, publicKey, read.signature) ? read.facts : { fault: "SIGNATURE" };
}

/** The public key as a door's browser imports it (RFC 8037). */
export type PublicKeyJwk = { kty: "OKP"; crv: "Ed25519"; kid: string; x: string };

/** The public half for a door's browser; `importDoorKey` takes it. */
export function publicKeyJwk(publicKey: string): PublicKeyJwk {
  return { kty: "OKP", crv: "Ed25519", kid: signingKeyId(publicKey), x: publicKey };
}
