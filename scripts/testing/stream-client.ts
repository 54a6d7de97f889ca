import { Follower } from "#lib/seating/live/testing/follower.ts";

/** A stream as a browser keeps it: reads on, and comes back with the version it has when it was cut. */
export class StreamClient {
  readonly #url: string;
  readonly follower = new Follower();
  #stop = new AbortController();
  #reading: Promise<void> = Promise.resolve();
  /** The server ended it, or the connection broke. */
  isCut = true;

  constructor(origin: string, performanceId: string) {
    this.#url = `${origin}/api/performances/${performanceId}/stream`;
  }

  /** Opens it, or opens it again; answers what the server said. */
  async open(): Promise<Response> {
    this.#stop = new AbortController();
    const { version } = this.follower;
    const answer = await fetch(this.#url, {
      headers: version ? { "last-event-id": version } : {},
      signal: this.#stop.signal,
    });
    if (answer.status !== 200) {
      await answer.text();
      return answer;
    }
    this.isCut = false;
    this.#reading = this.#read(answer.body!);
    return answer;
  }

  /** Cuts it from this side, wherever it is. */
  async cut(): Promise<void> {
    this.#stop.abort();
    await this.#reading;
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const words = new TextDecoder();
    try {
      for await (const part of body) this.follower.read(words.decode(part, { stream: true }));
    } catch {
      // Cut.
    }
    this.follower.forgetHalf();
    this.isCut = true;
  }
}
