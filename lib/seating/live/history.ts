/** Memory for who was away a moment: beyond it the whole status is sent. */
const mostFrames = 300;
const mostBytes = 256 * 1024;

/** The last changes of a performance in their order, as they were sent. */
export class History {
  #steps: { from: string; to: string; frame: Buffer }[] = [];
  #bytes = 0;

  add(from: string, to: string, frame: Buffer): void {
    this.#steps.push({ from, to, frame });
    this.#bytes += frame.length;
    while (this.#steps.length > mostFrames || this.#bytes > mostBytes)
      this.#bytes -= this.#steps.shift()!.frame.length;
  }

  /** All that was sent since a version; null when the version is not known any more. The same state may come twice: the latest counts. */
  since(version: string | null): Buffer | null {
    const at = this.#steps.findLastIndex((step) => step.from === version);
    return at < 0 ? null : Buffer.concat(this.#steps.slice(at).map((step) => step.frame));
  }
}
