/** What anybody may know of a seat: two bits each, in the plan's order of seats. */
export const seatStatus = { free: 0, held: 1, sold: 2, blocked: 3 } as const;
export type SeatStatus = (typeof seatStatus)[keyof typeof seatStatus];

/**
 * The answer of GET /api/performances/{id}/status. `version` is a hash of the bits, compared for equality only.
 * It begins with the first six letters of the plan's hash: bits of one plan say nothing of another.
 * `bits` is base64, four seats a byte, the first seat in the lowest bits; `areas` has the free places of each area.
 */
export type StatusDocument = { version: string; bits: string; areas: Record<string, number> };

/** Whether a status is of a plan, by the plan's hash or its beginning. */
export function isOfPlan(version: string, planHash: string): boolean {
  return version.slice(0, 6) === planHash.slice(0, 6);
}

/** Unpacks the bits into one byte a seat. */
export function unpackStatus(bits: string, seatCount: number): Uint8Array {
  const letters = atob(bits);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return unpackSeats(packed, seatCount);
}

/** The same for bits that are bytes already. */
export function unpackSeats(packed: Uint8Array, seatCount: number): Uint8Array {
  const out = new Uint8Array(seatCount);
  for (let index = 0; index < seatCount; index++)
    out[index] = ((packed[index >> 2] ?? 0) >> ((index & 3) * 2)) & 3;
  return out;
}

/** Packs one byte a seat into four seats a byte. */
export function packStatus(status: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(status.length / 4));
  for (let index = 0; index < status.length; index++)
    packed[index >> 2]! |= (status[index]! & 3) << ((index & 3) * 2);
  return packed;
}
