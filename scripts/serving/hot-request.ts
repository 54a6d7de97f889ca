import type { IncomingMessage } from "node:http";

const largestBodyBytes = 64 * 1024;

/** Why a body cannot be taken, as a status: too large, or of unknown length (no client of ours sends that). */
export function refusedBody(message: IncomingMessage): 411 | 413 | undefined {
  if (message.headers["transfer-encoding"] !== undefined) return 411;
  return Number(message.headers["content-length"] ?? 0) > largestBodyBytes ? 413 : undefined;
}

/**
 * A web Request over node's message that builds only what is asked for: the platform's own costs as much as the
 * query behind it. Its body is read when it is asked for, so a request nobody took goes on untouched.
 */
class HotRequest {
  readonly #message: IncomingMessage;
  readonly #makeSignal: () => AbortSignal;
  readonly method: string;
  #headers: Headers | undefined;
  #signal: AbortSignal | undefined;

  constructor(message: IncomingMessage, makeSignal: () => AbortSignal) {
    this.#message = message;
    this.#makeSignal = makeSignal;
    this.method = message.method ?? "GET";
  }

  get url(): string {
    return `http://${this.#message.headers.host ?? "localhost"}${this.#message.url ?? "/"}`;
  }

  get headers(): Headers {
    // The handlers read a few by name; making the platform's own costs more than all of their reading.
    this.#headers ??= {
      get: (name: string) => one(this.#message.headers[name.toLowerCase()]),
    } as unknown as Headers;
    return this.#headers;
  }

  get signal(): AbortSignal {
    this.#signal ??= this.#makeSignal();
    return this.#signal;
  }

  bytes(): Promise<Uint8Array> {
    return readBody(this.#message);
  }

  async text(): Promise<string> {
    return (await readBody(this.#message)).toString("utf8");
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}

function one(value: string | string[] | undefined): string | null {
  return Array.isArray(value) ? value.join(", ") : (value ?? null);
}

/** The request as the hot handlers take it. Its signal, made when asked for, fires when the visitor goes or the server stops. */
export function toHotRequest(message: IncomingMessage, makeSignal: () => AbortSignal): Request {
  return new HotRequest(message, makeSignal) as unknown as Request;
}

function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    message.on("data", (part: Buffer) => parts.push(part));
    message.once("end", () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)));
    message.once("error", reject);
    message.once("close", () => {
      if (!message.complete) reject(new Error("The visitor left before the request was whole."));
    });
  });
}
