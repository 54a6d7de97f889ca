import { createHash } from "node:crypto";
import { join } from "node:path";

/** A unix socket's address holds 108 bytes; some systems take 104. */
const longestSocketPath = 100;

/**
 * Where the server of a data folder listens: inside it, or, when that path is too long for a socket, in a folder of the
 * temporary one that is named after it, so that two clones never meet.
 */
export function chooseSocketPath(folder: string, temporary: string, userId: number): string {
  const inside = join(folder, "s.sock");
  if (Buffer.byteLength(inside) <= longestSocketPath) return inside;
  const name = `kametay-${userId}-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
  const outside = join(temporary, name, "s.sock");
  return Buffer.byteLength(outside) <= longestSocketPath ? outside : join("/tmp", name, "s.sock");
}
