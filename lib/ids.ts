import { createHash, hash, randomBytes, randomInt } from "node:crypto";

/** The millisecond of the latest id, and its number within it. */
const latest = { ms: -1, turn: 0 };

/**
 * A UUIDv7 (RFC 9562): the first 48 bits are the time, so that rows written together lie together in the index. The next 12 count
 * within a millisecond (its method 1), so that of two ids of one process the later is the larger: effects run in that order.
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  const isSame = nowMs === latest.ms && latest.turn < 0xfff;
  // A new millisecond begins in the lower half, so that there is room to count.
  latest.turn = isSame ? latest.turn + 1 : bytes.readUInt16BE(6) & 0x7ff;
  latest.ms = nowMs;
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | latest.turn, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return formatId(bytes);
}

/** An id that follows from its parts: the same request makes the same id, so that a repeat is recognized by the key. */
export function derivedId(...parts: string[]): string {
  const bytes = hash("sha256", parts.join("\u001f"), "buffer").subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return formatId(bytes);
}

/** 16 bytes as the usual 36 characters. */
export function formatId(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 36 characters as 16 bytes. The caller has checked the form with `isId`. */
export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll("-", ""), "hex");
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Tells whether a string from outside has the form of an id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && idForm.test(value);
}

const codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A short public code that can be read aloud: no 0, O, 1 or I. Never enough alone to see an order. */
export function newCode(length: number): string {
  return Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)]).join("");
}

/** A secret for a link, 128 bits, URL-safe. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(16).toString("base64url");
}

/** The stored form of a token. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
