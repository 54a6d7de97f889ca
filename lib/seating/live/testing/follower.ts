import { applyDelta, type PackedStatus, packedOf, type StatusDelta } from "../../rules/live.ts";
import type { StatusDocument } from "../../rules/status.ts";

export type StreamEvent = { event: string; id: string; data: unknown };

/** Reads the events of a stream as a client does, keeps the status by them alone, and counts what did not follow. */
export class Follower {
  #text = "";
  readonly events: StreamEvent[] = [];
  status: PackedStatus | null = null;
  gaps = 0;

  constructor(status: PackedStatus | null = null) {
    this.status = status;
  }

  get version(): string | null {
    return this.status?.version ?? null;
  }

  countOf(event: string): number {
    return this.events.filter((its) => its.event === event).length;
  }

  read(part: string): void {
    this.#text += part;
    for (let end = this.#text.indexOf("\n\n"); end >= 0; end = this.#text.indexOf("\n\n")) {
      this.#take(this.#text.slice(0, end));
      this.#text = this.#text.slice(end + 2);
    }
  }

  /** An event that a cut left half is never looked at. */
  forgetHalf(): void {
    this.#text = "";
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
    const event = field("event");
    if (event === "") return;
    const data = JSON.parse(field("data")) as unknown;
    this.events.push({ event, id: field("id"), data });
    if (event === "status") this.status = packedOf(data as StatusDocument);
    if (event === "beat" && (data as { version: string }).version !== this.version) this.gaps += 1;
    if (event !== "delta") return;
    const next = this.status && applyDelta(this.status, data as StatusDelta);
    if (next) this.status = next;
    else this.gaps += 1;
  }
}
