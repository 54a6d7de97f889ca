import type { TextAnswer } from "./answers.ts";
import { handleDocument, handleStatus } from "./documents.ts";
import { handleHold } from "./hold.ts";

/** Who asks, as the listener or the route knows it: the address behind the trusted proxy, and whether the way was https. */
export type Remote = { address: string; isSecure: boolean };

const form = /^\/api\/(performances|plans|overlays)\/([^/]+)(?:\/(status|hold))?$/;

/**
 * The addresses that are asked for in a rush, answered without Next: Request in, answer out. Null: not one of them.
 * The route handlers in app/api are adapters over the same.
 */
export function handleHot(request: Request, remote: Remote): Promise<TextAnswer> | null {
  const found = form.exec(new URL(request.url).pathname);
  if (!found) return null;
  const [, kind, name = "", what] = found;
  const { method } = request;
  if (kind === "performances") {
    if (what === "status" && method === "GET") return handleStatus(request, name);
    if (what === "hold" && (method === "POST" || method === "DELETE"))
      return handleHold(request, name, remote);
    return null;
  }
  if (what || method !== "GET") return null;
  return handleDocument(kind as "plans" | "overlays", name);
}
