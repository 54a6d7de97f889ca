import { processWide } from "#lib/process-wide.ts";
import type { SeatState } from "../queries/seat-state.ts";
import { Broadcast } from "./broadcast.ts";
import type { Sink, Watcher } from "./watcher.ts";

/** The performances that somebody in this process watches. */
const broadcasts = () => processWide("broadcasts", () => new Map<string, Broadcast>());

export type Opened = { watch: (sink: Sink, from: string | null) => Watcher };

/** Opens what is sent of a performance; null: nothing is shown under this id. Reads the database if nobody watched so far. */
export async function openBroadcast(performanceId: string): Promise<Opened | null> {
  const broadcast = find(performanceId) ?? begin(performanceId);
  if (!(await broadcast.ready())) return null;
  return {
    watch: (sink, from) => {
      // The last one may have gone meanwhile.
      const current = find(performanceId) ?? broadcast;
      broadcasts().set(performanceId, current);
      return current.watch(sink, from);
    },
  };
}

const find = (performanceId: string) => broadcasts().get(performanceId);

function begin(performanceId: string): Broadcast {
  const all = broadcasts();
  const broadcast = new Broadcast(performanceId, () => {
    if (all.get(performanceId) === broadcast) all.delete(performanceId);
  });
  all.set(performanceId, broadcast);
  return broadcast;
}

/** The status that is being sent, when it was read within so long; null where nobody watches. */
export function watchedState(performanceId: string, withinMs: number): SeatState | null {
  return find(performanceId)?.stateWithin(withinMs) ?? null;
}

/** A performance sells from another plan now: who watches gets all of it, marked as that plan's. */
export function replan(performanceId: string): void {
  find(performanceId)?.replan();
}

/** Something of a performance was committed by this process: who watches is told at once. Costs nothing where nobody does. */
export function nudge(performanceId: string): void {
  find(performanceId)?.nudge();
}
