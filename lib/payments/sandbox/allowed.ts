import { env } from "#lib/env.ts";
import { DomainError } from "#lib/errors.ts";

/** Tells whether test payments may run: in demo mode and in development, never where real tickets are sold. */
export function isSandboxAllowed(): boolean {
  return !env().isProduction;
}

/** Refuses with SANDBOX_REFUSED in production, where a sandbox would give tickets away. */
export function requireSandbox(): void {
  if (!isSandboxAllowed()) throw new DomainError("SANDBOX_REFUSED");
}
