/** A link as a mail may carry it. Anything but http and https is a fault of ours and must not leave. */
export function webAddress(address: string): string {
  const { protocol } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") throw new Error("a mail links to web pages only");
  return address;
}
