import { connect, type Socket } from "node:net";

export type Answer = { status: number; body: string; setCookie: string | null; location: string | null };

/** One keep-alive connection that sends a request at a time: as little as HTTP/1.1 asks for, so that the load costs little. */
export class KeepAliveClient {
  #socket: Socket;
  #buffer: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  readonly #host: string;
  readonly port: number;

  constructor(port: number, host = "127.0.0.1") {
    this.#host = `${host}:${port}`;
    this.port = port;
    this.#socket = connect({ port, host, noDelay: true });
    this.#socket.on("data", (part) => this.#read(part));
    this.#socket.on("error", (error) => this.#waiting?.reject(error));
    this.#socket.on("close", () => this.#waiting?.reject(new Error("connection closed")));
  }

  /** Sends one request and waits for its whole answer. */
  ask(method: string, path: string, headers: Record<string, string>, body = ""): Promise<Answer> {
    const lines = [`${method} ${path} HTTP/1.1`, `Host: ${this.#host}`];
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
    if (body || method !== "GET") lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
    this.#socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #read(part: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? part : Buffer.concat([this.#buffer, part]);
    const end = this.#buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#buffer.toString("latin1", 0, end);
    const whole = bodyEnd(this.#buffer, head, end + 4);
    if (whole === null) return;
    const answer: Answer = {
      status: Number(head.slice(9, 12)),
      body: this.#buffer.toString("utf8", end + 4, whole),
      setCookie: headerOf(head, "set-cookie"),
      location: headerOf(head, "location"),
    };
    this.#buffer = this.#buffer.subarray(whole);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}

function headerOf(head: string, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1]?.trim() ?? null;
}

/** Where the answer ends: by its length, or behind the last chunk; null while more is to come. */
function bodyEnd(buffer: Buffer, head: string, start: number): number | null {
  const length = headerOf(head, "content-length");
  if (length !== null) return buffer.length >= start + Number(length) ? start + Number(length) : null;
  if (headerOf(head, "transfer-encoding") !== "chunked") return start;
  const last = buffer.indexOf("\r\n0\r\n\r\n", start - 2);
  return last < 0 ? null : last + 7;
}
