/**
 * What stands in a ticket's QR code, and how it is written. Free of Node, so that a door's browser reads it too.
 *
 * Text: `KT1.` and base32 (A-Z, 2-7). These are letters of QR's alphanumeric mode, so the code stays at 45 modules, and
 * they need no escape in a URL.
 * Bytes: key id 6, ticket 16, performance 16, revision 2, zone 2, flags 1, signature 64; numbers are big-endian.
 */
export type TicketFacts = {
  ticketId: string;
  performanceId: string;
  /** Grows with each change of the ticket; the door compares it with its list and refuses an older one. */
  revision: number;
  /** The section or area by its number in the plan, so that an offline door knows whether it is its own; 0 is anywhere. */
  zone: number;
  /** The rate is a reduced one: the door asks for the document that gives the right to it. */
  asksProof: boolean;
};

/** FORM: no ticket of ours, or a letter misread. VERSION: newer than this code. KEY: unknown key. SIGNATURE: forged or altered. */
export type TicketFault = "FORM" | "VERSION" | "KEY" | "SIGNATURE";

export type ReadTicket = { keyId: string; facts: TicketFacts; signed: Uint8Array; signature: Uint8Array };

const version = 1;
const bodyLength = 43;
const signatureLength = 64;
const proofFlag = 1;

/** The bytes that are signed: the payload behind a name of its own, so that no other signature of the key fits here. */
function signedBytes(body: Uint8Array): Uint8Array {
  const domain = new TextEncoder().encode(`kametay ticket ${version}\n`);
  const bytes = new Uint8Array(domain.length + body.length);
  bytes.set(domain);
  bytes.set(body, domain.length);
  return bytes;
}

/** Lays the facts out as bytes: `signed` goes to the signer, `body` and its signature to `writeTicket`. */
export function layOutTicket(facts: TicketFacts, keyId: string): { body: Uint8Array; signed: Uint8Array } {
  const body = new Uint8Array(bodyLength);
  const view = new DataView(body.buffer);
  body.set(hexBytes(keyId, 6), 0);
  body.set(hexBytes(facts.ticketId.replaceAll("-", ""), 16), 6);
  body.set(hexBytes(facts.performanceId.replaceAll("-", ""), 16), 22);
  view.setUint16(38, checkedUint16(facts.revision));
  view.setUint16(40, checkedUint16(facts.zone));
  view.setUint8(42, facts.asksProof ? proofFlag : 0);
  return { body, signed: signedBytes(body) };
}

/** Puts laid-out facts and their signature into the text of the QR code. */
export function writeTicket(body: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(bodyLength + signatureLength);
  bytes.set(body);
  bytes.set(signature, bodyLength);
  return `KT${version}.${toBase32(bytes)}`;
}

/** Reads the text of a QR code. Nothing in it is to be believed before its signature is verified. */
export function readTicket(text: string): ReadTicket | { fault: TicketFault } {
  const parts = /^KT(\d{1,3})\.([A-Z2-7]{1,400})$/.exec(text);
  if (!parts) return { fault: "FORM" };
  if (Number(parts[1]) !== version || parts[1]?.startsWith("0")) return { fault: "VERSION" };
  const bytes = fromBase32(parts[2] ?? "");
  if (bytes?.length !== bodyLength + signatureLength) return { fault: "FORM" };
  const body = bytes.slice(0, bodyLength);
  const view = new DataView(body.buffer);
  const flags = view.getUint8(42);
  if (flags & ~proofFlag) return { fault: "FORM" };
  return {
    keyId: toHex(body.subarray(0, 6)),
    facts: {
      ticketId: toId(body.subarray(6, 22)),
      performanceId: toId(body.subarray(22, 38)),
      revision: view.getUint16(38),
      zone: view.getUint16(40),
      asksProof: flags === proofFlag,
    },
    signed: signedBytes(body),
    signature: bytes.slice(bodyLength),
  };
}

function checkedUint16(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) throw new RangeError("not a 16-bit number");
  return value;
}

function hexBytes(hex: string, length: number): Uint8Array {
  if (hex.length !== length * 2 || !/^[0-9a-f]*$/.test(hex)) throw new RangeError("not an id");
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toId(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function toBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + letters[(held << (5 - bits)) & 31] : text;
}

/** Null where the text is not the one and only writing of its bytes: a ticket has one text, not several. */
function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    held = (held << 5) | letters.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
    }
    held &= (1 << bits) - 1;
  }
  return held === 0 && bits < 5 ? bytes : null;
}
