/** Server going down, connection lost or refused: what was being written may have been, and nobody knows. */
const numbers = new Set([1047, 1053, 1180, 1927, 2006, 2013]);
const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "PROTOCOL_CONNECTION_LOST",
  "ETIMEDOUT",
]);

/** Tells whether the database is away, from an error of any layer over it. */
export function isConnectionLost(error: unknown): boolean {
  for (
    let at: unknown = error;
    typeof at === "object" && at !== null;
    at = (at as { cause?: unknown }).cause
  ) {
    const { errno, code } = at as { errno?: unknown; code?: unknown };
    if (numbers.has(errno as number) || codes.has(code as string)) return true;
  }
  return false;
}
