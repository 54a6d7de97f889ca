import type { PaymentAdapter } from "./adapter.ts";
import { sandboxAdapter } from "./sandbox/adapter.ts";

const adapters: readonly PaymentAdapter[] = [sandboxAdapter];

/** The adapter of a provider by the name that organizers are configured with; null for a name we do not know. */
export function adapterFor(provider: string): PaymentAdapter | null {
  return adapters.find((adapter) => adapter.name === provider) ?? null;
}

/** The same for a payment of ours: its provider was known when it was written. */
export function adapterOf(provider: string): PaymentAdapter {
  const adapter = adapterFor(provider);
  if (!adapter) throw new Error(`no adapter for the provider ${provider}`);
  return adapter;
}
