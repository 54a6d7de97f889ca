const plainAddress = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/** Whether this is one address and nothing else: no list, no name, no line break, one plain @. */
export function isOneAddress(address: string): boolean {
  return address.length <= 254 && plainAddress.test(address);
}

/** A name and an address as a header takes them. The name cannot end its quotes or its line. */
export function namedAddress(name: string, address: string): string {
  if (!isOneAddress(address)) throw new RangeError("not one e-mail address");
  const clean = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"\\<>]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return clean ? `"${clean}" <${address}>` : address;
}
