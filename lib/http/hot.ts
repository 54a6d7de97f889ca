import type { StreamAnswer, TextAnswer } from "./answers.ts";
import { handleDocument, handleStatus } from "./documents.ts";
import { handleHold } from "./hold.ts";
import { handleStream } from "./stream.ts";

/** Who asks, as the listener or the route knows it: the address behind the trusted proxy, and whether the way was https. */
export type Remote = { address: string; isSecure: boolean };

const form = /^\/api\/(performances|plans|overlays)\/([^/]+)(?:\/(status|stream|hold))?$/;

/**
 * The addresses that are asked for in a rush, answered without Next: Request in, answer out. Null: not one of them.
 * The route handlers in app/api are adapters over the same.
 */
export function handleHot(request: Request, remote: Remote): Promise<TextAnswer | StreamAnswer> | null {
  const found = form.exec(pathOf(request.url));
  if (!found) return null;
  const [, kind, name = "", what] = found;
  const { method } = request;
  if (kind === "performances") {
    if (what === "status" && method === "GET") return handleStatus(request, name);
    if (what === "stream" && method === "GET") return handleStream(request, name, remote);
    if (what === "hold" && (method === "POST" || method === "DELETE"))
      return handleHold(request, name, remote);
    return null;
  }
  if (what || method !== "GET") return null;
  return handleDocument(kind as "plans" | "overlays", name);
}

/** The path of an absolute address, without making a URL of it. */
export function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.search(/[?#]/);
  return start < 0 ? "/" : url.slice(start, end < 0 ? undefined : end);
}
