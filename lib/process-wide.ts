/**
 * One object per process, even where the process holds two copies of a module (the listener's bundle and Next's):
 * the pool, the gatherer of claims, the hub of streams.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`kametay.${name}`);
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  store[key] ??= make();
  return store[key];
}
