const key = Symbol.for("kametay.process-wide");
const processState = globalThis as unknown as Record<symbol, Map<string, unknown> | undefined>;
processState[key] ??= new Map();
/** What the process keeps, by name. Tests look into it and clear it; everybody else asks `processWide`. */
export const processStore = processState[key];

/**
 * One object per process, even where the process holds two copies of a module (the listener's bundle and Next's):
 * the pool, the gatherer of claims, the hub of streams.
 */
export function processWide<T>(name: string, make: () => T): T {
  if (!processStore.has(name)) processStore.set(name, make());
  return processStore.get(name) as T;
}
