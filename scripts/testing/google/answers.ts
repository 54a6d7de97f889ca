import type { IncomingMessage, ServerResponse } from "node:http";

/** How the next request to a place is answered; without any, as Google does when all is well. */
export type FakeAnswer =
  | { status: number; reason: string }
  /** It is done, and the answer is 500. */
  | "fault-after-doing"
  /** It is done, and no answer comes. */
  | "silent-after-doing"
  /** The connection breaks before anything is done. */
  | "broken";

export type Place = "token" | "calendar";

export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** An error in Calendar's form. */
export function sendError(response: ServerResponse, status: number, reason: string): void {
  sendJson(response, status, {
    error: { code: status, message: reason, errors: [{ domain: "global", reason, message: reason }] },
  });
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
