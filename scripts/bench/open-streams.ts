import { connect, type Socket } from "node:net";
import { type PackedStatus, packedOf, type StatusDelta } from "#lib/seating/rules/live.ts";
import type { StatusDocument } from "#lib/seating/rules/status.ts";

/** An event as all streams have it: read once, however many bring it. */
export type Heard = { id: string; delta: StatusDelta | null; status: PackedStatus | null };

type Stream = { socket: Socket; rest: string; version: string | null; gaps: number };
type OnHeard = (event: Heard, atMs: number) => void;

/** Many streams with as little work for each as there can be, since the load shares the machine with the server. */
export class OpenStreams {
  readonly #streams: Stream[] = [];
  readonly #known = new Map<string, Heard>();
  readonly #onHeard: OnHeard;
  lost = 0;

  constructor(onHeard: OnHeard) {
    this.#onHeard = onHeard;
  }

  get count(): number {
    return this.#streams.filter(({ version }) => version !== null).length;
  }

  get gaps(): number {
    return this.#streams.reduce((sum, { gaps }) => sum + gaps, 0);
  }

  /** How many have another version than this. */
  behind(version: string): number {
    return this.#streams.filter((stream) => stream.version !== version).length;
  }

  open(port: number, path: string, address: string): Promise<void> {
    const socket = connect({ port, host: "127.0.0.1" });
    const stream: Stream = { socket, rest: "", version: null, gaps: 0 };
    this.#streams.push(stream);
    socket.setEncoding("latin1");
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nX-Forwarded-For: ${address}\r\n\r\n`);
    return new Promise((resolve, reject) => {
      socket.on("data", (part: string) => {
        this.#read(stream, part);
        if (stream.version !== null) resolve();
        else if (!/^HTTP\/1\.1 200/.test(stream.rest) && stream.rest.length > 12)
          reject(new Error(`a stream was answered: ${stream.rest.slice(0, 200)}`));
      });
      socket.on("error", reject);
      socket.on("close", () => {
        this.lost += 1;
      });
    });
  }

  close(): void {
    for (const { socket } of this.#streams) {
      socket.removeAllListeners("close");
      socket.destroy();
    }
  }

  #read(stream: Stream, part: string): void {
    const at = performance.now();
    const text = stream.rest + part;
    let begin = 0;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", begin)) {
      this.#take(stream, text.slice(begin, end), at);
      begin = end + 2;
    }
    stream.rest = text.slice(begin);
  }

  #take(stream: Stream, block: string, at: number): void {
    const from = block.indexOf("event: ");
    if (from < 0) return;
    const text = block.slice(from);
    const event = this.#known.get(text) ?? read(text);
    this.#known.set(text, event);
    if (event.delta && event.delta.from !== stream.version) stream.gaps += 1;
    if (!event.delta && !event.status && event.id !== stream.version) stream.gaps += 1;
    stream.version = event.id;
    this.#onHeard(event, at);
  }
}

function read(text: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
  const data = JSON.parse(field("data")) as unknown;
  const event = field("event");
  return {
    id: field("id"),
    delta: event === "delta" ? (data as StatusDelta) : null,
    status: event === "status" ? packedOf(data as StatusDocument) : null,
  };
}
