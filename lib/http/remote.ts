/**
 * The visitor's address: what the outermost of our own proxies saw. `hops` is how many proxies of ours stand in front; their
 * entries are the last ones of X-Forwarded-For, so the list is counted from the right and what a visitor wrote himself, further
 * left, is never believed. Without proxies it is the socket's.
 */
export function clientAddress(forwardedFor: string | null, socketAddress: string, hops: number): string {
  if (hops === 0 || !forwardedFor) return socketAddress;
  const list = forwardedFor.split(",").map((entry) => entry.trim());
  return list[Math.max(0, list.length - hops)] || socketAddress;
}
