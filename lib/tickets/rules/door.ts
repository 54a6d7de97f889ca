import type { PublicKeyJwk } from "./code.ts";
import { readTicket, type TicketFacts, type TicketFault } from "./payload.ts";

/** A public key as the browser holds it at a door. */
export type DoorKey = { id: string; key: CryptoKey };

/** Imports a public key for `verifyTicketAtDoor`. Needs a secure context (https or localhost), as all of WebCrypto. */
export async function importDoorKey({ kid, ...jwk }: PublicKeyJwk): Promise<DoorKey> {
  return { id: kid, key: await crypto.subtle.importKey("jwk", jwk, "Ed25519", false, ["verify"]) };
}

/** Verifies a scanned ticket without the network, by WebCrypto; answers as `verifyTicket` does on the server. */
export async function verifyTicketAtDoor(
  text: string,
  keys: readonly DoorKey[],
): Promise<TicketFacts | { fault: TicketFault }> {
  const read = readTicket(text);
  if ("fault" in read) return read;
  const known = keys.find(({ id }) => id === read.keyId);
  if (!known) return { fault: "KEY" };
  const genuine = await crypto.subtle.verify(
    "Ed25519",
    known.key,
    Uint8Array.from(read.signature),
    Uint8Array.from(read.signed),
  );
  return genuine ? read.facts : { fault: "SIGNATURE" };
}
