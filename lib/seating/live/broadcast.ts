import type { Hall } from "#lib/halls/open-plans.ts";
import { logFault } from "#lib/log.ts";
import { readSeatState, type SeatState, shownHall } from "../queries/seat-state.ts";
import { areaChanges, type StatusDelta, seatChanges } from "../rules/live.ts";
import { isOfPlan } from "../rules/status.ts";
import { beatFrame, deltaFrame, statusFrame } from "./frames.ts";
import { History } from "./history.ts";
import { type Sink, Watcher } from "./watcher.ts";

/** The database is read so often for a performance that somebody watches; at once, but not more often than that, after a commit of this process. */
export const everyMs = 400;
export const soonestMs = 200;
/** A read that takes long is followed by a rest of its own length and more: a huge hall must not keep the process busy. */
const restFactor = 3;
const beatMs = 15_000;
/** What is sold, and whether it is still shown, is asked for so often. */
const hallMs = 4_000;
/** A database that does not answer for so long ends the streams: who watches must not take silence for "nothing changed". */
const patienceMs = 5_000;

/** One performance as it is sent to all who watch it in this process: one read for all of them, each event made once. */
export class Broadcast {
  readonly #performanceId: string;
  readonly #onEmpty: () => void;
  readonly #watchers = new Set<Watcher>();
  readonly #history = new History();
  #hall: Hall | null = null;
  #hallAt = Number.NEGATIVE_INFINITY;
  #state: SeatState | null = null;
  /** When the state was true, when a read was last begun, and how long it took. */
  #readAt = Number.NEGATIVE_INFINITY;
  #begunAt = Number.NEGATIVE_INFINITY;
  #tookMs = 0;
  #reading: Promise<SeatState | null> | null = null;
  #isNudged = false;
  #timer: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #status: { of: string; frame: Buffer } | null = null;

  constructor(performanceId: string, onEmpty: () => void) {
    this.#performanceId = performanceId;
    this.#onEmpty = onEmpty;
  }

  /** The latest status when it was read within so long; null otherwise. */
  stateWithin(ms: number): SeatState | null {
    return performance.now() - this.#readAt <= ms ? this.#state : null;
  }

  /** The first status, for who comes first; null: nothing is shown under this id. */
  async ready(): Promise<SeatState | null> {
    try {
      return this.stateWithin(everyMs) ?? (await this.#read());
    } finally {
      // Who asked may have gone before watching.
      setTimeout(() => this.#watchers.size === 0 && this.#stop(), patienceMs).unref();
    }
  }

  /** Sends all that changes from here on, after what is missing since `from`. Called with a `ready` behind it. */
  watch(sink: Sink, from: string | null): Watcher {
    const watcher = new Watcher(sink, from, {
      onDrain: () => this.#catchUp(watcher),
      onGone: () => this.#leave(watcher),
    });
    this.#watchers.add(watcher);
    // Who misses nothing is told so: a stream that says nothing may be one that a proxy keeps back.
    if (this.#state?.version === from) watcher.beat(beatFrame(from));
    this.#catchUp(watcher);
    this.#beat ??= setInterval(() => this.#sendBeat(), beatMs).unref();
    if (!this.#timer && !this.#reading) this.#schedule();
    return watcher;
  }

  /** What is sold has changed: another plan. */
  replan(): void {
    this.#hallAt = Number.NEGATIVE_INFINITY;
    this.nudge();
  }

  /** This process has changed something: it is read soon. */
  nudge(): void {
    this.#isNudged = true;
    if (!this.#reading && this.#watchers.size > 0) this.#schedule();
  }

  endAll(): void {
    for (const watcher of this.#watchers) watcher.end();
    this.#stop();
  }

  #leave(watcher: Watcher): void {
    this.#watchers.delete(watcher);
    if (this.#watchers.size === 0) this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#beat);
    this.#timer = undefined;
    this.#beat = undefined;
    this.#onEmpty();
  }

  /** The next read: by the interval, sooner after a commit of ours or when a hold ends by itself, and never in a crowd. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const since = performance.now() - this.#begunAt;
    const ends = (this.#state?.nextEndMs ?? everyMs) + 2;
    const wanted = this.#isNudged ? 0 : Math.min(everyMs, ends);
    const soonest = Math.max(soonestMs, this.#tookMs * restFactor);
    this.#timer = setTimeout(() => void this.#tick(), Math.max(0, soonest - since, wanted - since));
  }

  async #tick(): Promise<void> {
    this.#timer = undefined;
    try {
      if (!(await this.#read())) return this.endAll();
    } catch {
      if (performance.now() - this.#readAt > patienceMs) return this.endAll();
    }
    if (this.#watchers.size > 0) this.#schedule();
  }

  #read(): Promise<SeatState | null> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #readNow(): Promise<SeatState | null> {
    this.#isNudged = false;
    const at = performance.now();
    this.#begunAt = at;
    try {
      if (at - this.#hallAt > hallMs) {
        this.#hall = await shownHall(this.#performanceId);
        this.#hallAt = at;
      }
      if (!this.#hall) return null;
      const next = await readSeatState(this.#performanceId, this.#hall, this.#state);
      this.#readAt = at;
      this.#tookMs = performance.now() - at;
      this.#show(next);
      return next;
    } catch (error) {
      // Once for each outage, not for each attempt.
      if (at - this.#readAt < 2 * everyMs) logFault("watching seats", error);
      throw error;
    }
  }

  #show(next: SeatState): void {
    const before = this.#state;
    this.#state = next;
    if (!before || before.version === next.version) return;
    const frame = this.#frameBetween(before, next);
    this.#history.add(before.version, next.version, frame);
    for (const watcher of this.#watchers) watcher.send(before.version, next.version, frame);
  }

  /** The delta, or the whole where the delta would be longer. */
  #frameBetween(before: SeatState, next: SeatState): Buffer {
    const isOnePlan = isOfPlan(before.version, next.version);
    const seats = seatChanges(before.packed, next.packed);
    if (!isOnePlan || seats.length > next.packed.length / 4) return this.#statusFrame(next);
    const areas = areaChanges(before.areas, next.areas);
    const delta: StatusDelta = { from: before.version, to: next.version, seats, areas };
    return deltaFrame(delta);
  }

  #statusFrame(state: SeatState): Buffer {
    if (this.#status?.of !== state.version) this.#status = { of: state.version, frame: statusFrame(state) };
    return this.#status.frame;
  }

  /** What a watcher has not seen: the deltas since, or the whole status when they are unknown or longer. */
  #catchUp(watcher: Watcher): void {
    const state = this.#state;
    if (!state || watcher.version === state.version) return;
    const whole = () => this.#statusFrame(state);
    const missed = this.#history.since(watcher.version);
    const frame = missed && missed.length < whole().length ? missed : whole();
    watcher.jump(state.version, frame);
  }

  #sendBeat(): void {
    if (!this.#state || performance.now() - this.#readAt > patienceMs) return;
    const frame = beatFrame(this.#state.version);
    for (const watcher of this.#watchers) watcher.beat(frame);
  }
}
