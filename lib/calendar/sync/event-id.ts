import { createHash } from "node:crypto";

const letters = "0123456789abcdefghijklmnopqrstuv";

/**
 * The name of a ticket's entry at Google, ours to choose (a to v and digits): the same ticket in the same account always has the
 * same, so that a repeated insert is refused there and never a second entry.
 */
export function eventIdOf(accountId: string, ticketId: string): string {
  const hash = createHash("sha256").update(`${accountId} ${ticketId}`).digest();
  let bits = "";
  for (const byte of hash.subarray(0, 20)) bits += byte.toString(2).padStart(8, "0");
  return `kme${(bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join("")}`;
}
