import type { IncomingMessage } from "node:http";

const largestBodyBytes = 64 * 1024;

/** A body that no client of ours sends. */
export class BodyTooLarge extends Error {}

/** Tells whether an error is that one, also across two copies of this module. */
export function isBodyTooLarge(error: unknown): boolean {
  return error instanceof BodyTooLarge;
}

/**
 * A web Request over node's message that builds only what is asked for: the platform's own costs as much as the
 * query behind it. Its body is read when it is asked for, so a request nobody took goes on untouched.
 */
class HotRequest {
  readonly #message: IncomingMessage;
  readonly #signal: AbortSignal;
  readonly url: string;
  readonly method: string;
  #headers: Headers | undefined;

  constructor(message: IncomingMessage, signal: AbortSignal) {
    this.#message = message;
    this.#signal = signal;
    this.url = `http://${message.headers.host ?? "localhost"}${message.url ?? "/"}`;
    this.method = message.method ?? "GET";
  }

  get headers(): Headers {
    if (this.#headers) return this.#headers;
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.#message.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    this.#headers = headers;
    return headers;
  }

  get signal(): AbortSignal {
    return this.#signal;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await readBody(this.#message);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  }

  async text(): Promise<string> {
    return (await readBody(this.#message)).toString("utf8");
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}

/** The request as the hot handlers take it. `signal` fires when the visitor has gone or the server stops. */
export function toHotRequest(message: IncomingMessage, signal: AbortSignal): Request {
  return new HotRequest(message, signal) as unknown as Request;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBodyBytes) throw new BodyTooLarge("The request's body is too large.");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
