import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { StreamAnswer, TextAnswer } from "#lib/http/answers.ts";

const zip = promisify(gzip);
const worthZippingBytes = 1400;

/** Sends an answer of text as it is, a stream's bytes as they come, and a web Response with its stream. */
export async function sendAnswer(
  message: IncomingMessage,
  answer: Response | TextAnswer | StreamAnswer,
  out: ServerResponse,
): Promise<void> {
  if (answer instanceof Response) return sendResponse(message, answer, out);
  if ("stream" in answer) return sendStream(answer, out);
  const { status, headers, text } = answer;
  if (text !== null && text.length >= worthZippingBytes)
    return sendBody(message, status, { ...headers }, Buffer.from(text), out);
  if (text !== null) out.setHeader("content-length", Buffer.byteLength(text));
  out.writeHead(status, headers);
  if (text === null || message.method === "HEAD") out.end();
  else out.end(text);
}

function sendStream({ status, headers, stream }: StreamAnswer, out: ServerResponse): void {
  // The stream ends with its connection, so its bytes need no lengths around them: one write of the same buffer for each.
  out.removeHeader("transfer-encoding");
  out.writeHead(status, headers);
  out.flushHeaders();
  // A visitor who leaves in the middle of a write is not a fault; the request's signal tells of it.
  out.on("error", () => {});
  stream({
    write: (frame) => out.write(frame),
    end: () => out.end(),
    onDrain: (call) => out.on("drain", call),
  });
}

/** Sends a web Response through node's; streams are sent as they come, the rest in one piece, zipped when it pays. */
async function sendResponse(
  message: IncomingMessage,
  response: Response,
  out: ServerResponse,
): Promise<void> {
  const headers: Record<string, string | string[]> = {};
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie") headers[name] = value;
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  if (response.body && headers["content-type"]?.includes("text/event-stream")) {
    out.writeHead(response.status, headers);
    out.flushHeaders();
    await pipe(response.body, out);
    return;
  }
  // A text's string is at hand; its bytes would be copied through a stream first.
  const isText = isTextual(headers) && headers["content-encoding"] === undefined;
  const body = isText ? Buffer.from(await response.text()) : Buffer.from(await response.arrayBuffer());
  await sendBody(message, response.status, headers, body, out);
}

/** In one piece, zipped when it pays. */
async function sendBody(
  message: IncomingMessage,
  status: number,
  headers: Record<string, string | string[]>,
  content: Buffer,
  out: ServerResponse,
): Promise<void> {
  let body = content;
  if (shouldZip(message, headers, body.length)) {
    body = await zip(body);
    headers["content-encoding"] = "gzip";
    headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : "Accept-Encoding";
  }
  if (status !== 204 && status !== 304) headers["content-length"] = String(body.length);
  out.writeHead(status, headers);
  out.end(message.method === "HEAD" ? undefined : body);
}

function isTextual(headers: Record<string, string | string[]>): boolean {
  return /json|text|svg/.test(String(headers["content-type"] ?? ""));
}

function shouldZip(
  message: IncomingMessage,
  headers: Record<string, string | string[]>,
  size: number,
): boolean {
  return (
    size >= worthZippingBytes &&
    headers["content-encoding"] === undefined &&
    isTextual(headers) &&
    /\bgzip\b/.test(String(message.headers["accept-encoding"] ?? ""))
  );
}

async function pipe(body: ReadableStream<Uint8Array>, out: ServerResponse): Promise<void> {
  const reader = body.getReader();
  out.once("close", () => void reader.cancel().catch(() => {}));
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (out.destroyed) break;
      // A reader that does not keep up is waited for, so that nothing piles up here.
      if (!out.write(part.value)) await drained(out);
    }
  } finally {
    out.end();
  }
}

function drained(out: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      out.off("drain", done);
      out.off("close", done);
      resolve();
    };
    out.on("drain", done);
    out.on("close", done);
  });
}
