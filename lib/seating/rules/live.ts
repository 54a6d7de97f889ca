import { type StatusDocument, unpackSeats } from "./status.ts";

/**
 * What changed between two versions of a performance's status, as the stream sends it. `seats` has a number for each seat that
 * changed, in the plan's order: its index times four plus its new status. `areas` has the free places of the areas that changed.
 */
export type StatusDelta = { from: string; to: string; seats: number[]; areas: Record<string, number> };

/** The status as it is worked with: the bits not yet base64. */
export type PackedStatus = { version: string; packed: Uint8Array; areas: Record<string, number> };

/** The seats that differ between two packed statuses of one plan, as `StatusDelta` has them. */
export function seatChanges(before: Uint8Array, after: Uint8Array): number[] {
  const changes: number[] = [];
  for (let at = 0; at < after.length; at++) {
    const now = after[at]!;
    let differs = now ^ (before[at] ?? 0);
    for (let seat = at << 2; differs !== 0; seat++, differs >>= 2) {
      if (differs & 3) changes.push((seat << 2) | ((now >> ((seat & 3) * 2)) & 3));
    }
  }
  return changes;
}

/** The areas whose number of free places differs. */
export function areaChanges(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(after).filter(([area, free]) => before[area] !== free));
}

/** The status after a delta; null when the delta does not follow it, so that something is missing in between. */
export function applyDelta(status: PackedStatus, delta: StatusDelta): PackedStatus | null {
  if (delta.from !== status.version) return null;
  const packed = status.packed.slice();
  for (const change of delta.seats) {
    const seat = change >> 2;
    const shift = (seat & 3) * 2;
    if (seat >> 2 >= packed.length) return null;
    packed[seat >> 2] = (packed[seat >> 2]! & ~(3 << shift)) | ((change & 3) << shift);
  }
  return { version: delta.to, packed, areas: { ...status.areas, ...delta.areas } };
}

const documents = new WeakMap<Uint8Array, StatusDocument>();
const packedBy = new WeakMap<StatusDocument, Uint8Array>();

/** The document of a packed status: one for each, and its text is made when it is first asked for. */
export function documentOf({ version, packed, areas }: PackedStatus): StatusDocument {
  const before = documents.get(packed);
  if (before) return before;
  let bits: string | undefined;
  const document = {
    version,
    get bits() {
      bits ??= toBase64(packed);
      return bits;
    },
    areas,
  };
  documents.set(packed, document);
  packedBy.set(document, packed);
  return document;
}

/** One byte a seat of a document; one that was made of a packed status never becomes text on the way. */
export function seatsOf(document: StatusDocument, seatCount: number): Uint8Array {
  return unpackSeats(packedBy.get(document) ?? packedOf(document).packed, seatCount);
}

/** A packed status of a document. */
export function packedOf({ version, bits, areas }: StatusDocument): PackedStatus {
  return { version, areas, packed: Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0)) };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In pieces: the bytes are handed over as arguments, of which there may not be too many.
  for (let at = 0; at < bytes.length; at += 8_192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return btoa(text);
}
