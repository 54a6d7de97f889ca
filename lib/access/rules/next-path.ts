const here = "http://here.invalid";

/**
 * Where to go after signing in: a path of our own, or null. Whatever a browser could read as another site or as a script
 * (`//evil`, `/\evil`, `javascript:`, tabs and line ends that browsers drop) is refused, before and after parsing.
 */
export function safeNext(next: unknown): string | null {
  if (typeof next !== "string" || next.length > 1_000) return null;
  if (!/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return null;
  let url: URL;
  try {
    url = new URL(next, here);
  } catch {
    return null;
  }
  const path = url.pathname + url.search + url.hash;
  // "/.//evil" is harmless as it stands and becomes "//evil" once its dots are resolved.
  return url.origin === here && !path.startsWith("//") ? path : null;
}
