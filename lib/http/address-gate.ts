import { DomainError } from "#lib/errors.ts";
import { processWide } from "#lib/process-wide.ts";

/**
 * Mobile networks put thousands of people behind one address, so this bound is far above what people do and only stops a
 * program; the caps that bite are per cart and account. Kept in memory: no row is written on the way to a hold.
 */
const mostHoldsPerWindow = 6_000;
const windowMs = 60_000;
const mostAddresses = 50_000;

type Window = { startedAt: number; holds: number };

/** Counts a hold of an address; TOO_MANY_REQUESTS once it asks for more than any crowd would in a minute. */
export function assertAddressMayHold(address: string): void {
  const windows = processWide("address-windows", () => new Map<string, Window>());
  const now = performance.now();
  const found = windows.get(address);
  const window = found && now - found.startedAt < windowMs ? found : { startedAt: now, holds: 0 };
  window.holds += 1;
  windows.set(address, window);
  if (windows.size > mostAddresses) windows.delete(windows.keys().next().value!);
  if (window.holds > mostHoldsPerWindow) throw new DomainError("TOO_MANY_REQUESTS");
}
