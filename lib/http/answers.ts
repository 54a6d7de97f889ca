import { isUtf8 } from "node:buffer";
import { isConnectionLost } from "#db/connection-lost.ts";
import { type ErrorCode, type ErrorDetails, isDomainError } from "#lib/errors.ts";
import { logFault } from "#lib/log.ts";
import type { Sink } from "#lib/seating/live/watcher.ts";

/**
 * An answer of text. The listener sends it as it is: a Response would lead every byte through a stream, which costs more than the
 * claim itself. Next's routes get a Response made of it.
 */
export type TextAnswer = { status: number; headers: Record<string, string>; text: string | null };

/**
 * An answer that goes on: `stream` is called once its headers are sent. The listener writes the same bytes to every connection; a
 * web stream for each of thousands would cost more than what it carries.
 */
export type StreamAnswer = { status: 200; headers: Record<string, string>; stream: (sink: Sink) => void };

const jsonHeaders = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

/** What the shop answers to programs: codes, never sentences (a screen has those in the visitor's language). */
export function answerJson(status: number, body: unknown, headers?: Record<string, string>): TextAnswer {
  return {
    status,
    headers: headers ? { ...jsonHeaders, ...headers } : jsonHeaders,
    text: JSON.stringify(body),
  };
}

/** The Response of an answer, for Next. */
export function toResponse({ status, headers, text }: TextAnswer): Response {
  return new Response(text, { status, headers });
}

/** The same as a Response, for routes that are Next's alone. */
export function json(status: number, body: unknown, headers?: Record<string, string>): Response {
  return toResponse(answerJson(status, body, headers));
}

const statusOfCode: Partial<Record<ErrorCode, number>> = {
  SIGN_IN_REQUIRED: 401,
  NOT_FOUND: 404,
  DRAFT_CHANGED: 409,
  PLACES_IN_USE: 409,
  FILE_TOO_LARGE: 413,
  BAD_JSON: 400,
  SEAT_TAKEN: 409,
  NOT_ENOUGH_PLACES: 409,
  PERFORMANCE_CANCELLED: 410,
  FORBIDDEN: 403,
  ORIGIN_REFUSED: 403,
  TOO_MANY_REQUESTS: 429,
  TOO_MANY_HOLDS: 429,
  BUSY: 503,
};

/** A refusal as JSON: 409 for what somebody else has, 422 for what was wrong with the request. */
export function refusal(code: ErrorCode, details: ErrorDetails = {}): TextAnswer {
  return answerJson(statusOfCode[code] ?? 422, { code, ...details });
}

/**
 * The catch-all of the hot handlers: a refusal keeps its code, everything else is ours, logged, and shows nothing. A database that
 * is away is 503: the same request may be sent again soon.
 */
export function answerFault(error: unknown, doing: string): TextAnswer {
  if (isDomainError(error)) return refusal(error.code, error.details);
  logFault(doing, error);
  if (isConnectionLost(error)) return answerJson(503, { code: "INTERNAL" }, { "retry-after": "2" });
  return answerJson(500, { code: "INTERNAL" });
}

/** The same as a Response, for routes that are Next's alone. */
export function answerTo(error: unknown, doing: string): Response {
  return toResponse(answerFault(error, doing));
}

/** The body as text up to a size in bytes; null when it is larger or not UTF-8. */
export async function readBody(request: Request, mostBytes: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  const bytes = await request.bytes();
  return bytes.length <= mostBytes && isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
    : null;
}

/** Whether a body says that it is JSON: a page of another site cannot send that without asking first. */
export function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get("content-type") ?? "");
}

/**
 * Whether a state-changing request comes from our own pages: Sec-Fetch-Site where the browser sends it, and Origin equal to the
 * Host where there is one. A program without either is let in: it has no visitor's cookies to abuse.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === headers.get("host");
}
