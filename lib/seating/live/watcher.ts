/** Where the events of one stream go. `write` answers false when the reader is behind; `onDrain` is called once it has caught up. */
export type Sink = {
  write: (frame: Buffer) => boolean;
  end: () => void;
  onDrain: (call: () => void) => void;
};

type Calls = { onDrain: () => void; onGone: () => void };

/** A reader that has taken nothing for so long is not there any more. */
const mostBehindMs = 60_000;

/** One open stream. What a slow reader has not taken yet is bounded: it is sent nothing more until it has, and then the rest at once. */
export class Watcher {
  readonly #sink: Sink;
  readonly #calls: Calls;
  #behindSince: number | null = null;
  #isOver = false;
  /** What the reader has, once it has read all that was sent. */
  version: string | null;

  constructor(sink: Sink, version: string | null, calls: Calls) {
    this.#sink = sink;
    this.#calls = calls;
    this.version = version;
    sink.onDrain(() => {
      if (this.#isOver) return;
      this.#behindSince = null;
      this.#calls.onDrain();
    });
  }

  /** A change that everybody is sent; one who is behind gets it later, with the rest. */
  send(from: string, to: string, frame: Buffer): void {
    if (this.version === from) this.jump(to, frame);
  }

  /** All that was missing, up to a version. */
  jump(to: string, frame: Buffer): void {
    if (this.#behindSince !== null) return;
    this.version = to;
    this.#write(frame);
  }

  beat(frame: Buffer): void {
    if (this.#behindSince === null) this.#write(frame);
    else if (performance.now() - this.#behindSince > mostBehindMs) this.end();
  }

  /** Ends the stream, from our side or because the reader has gone. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#sink.end();
    this.#calls.onGone();
  }

  #write(frame: Buffer): void {
    if (!this.#isOver && !this.#sink.write(frame)) this.#behindSince = performance.now();
  }
}
