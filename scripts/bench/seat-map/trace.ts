/** An event of Chromium's trace; times in microseconds. */
export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
};

/**
 * One frame's work on the page's main thread, in milliseconds of that thread's own time: what else runs on the machine is not the
 * map's doing. `work` is all of it: script, raster of the canvas, style, commit.
 */
export type FrameWork = { at: number; script: number; work: number };

const scripts = new Set([
  "FireAnimationFrame",
  "EventDispatch",
  "FunctionCall",
  "TimerFire",
  "RunMicrotasks",
  "EvaluateScript",
  "MinorGC",
  "MajorGC",
]);

/** Shorter than any picture: the map only looked whether it is still. In microseconds of a machine that nobody slows down. */
const lookUs = 100;

/** Frames in which something was painted, from the end of one commit to the end of the next, on a machine so many times slower. */
export function framesOf(events: TraceEvent[], rate = 1): FrameWork[] {
  const thread = mainThread(events);
  const own = events
    .filter((its) => its.ph === "X" && its.pid === thread.pid && its.tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: FrameWork[] = [];
  let [work, script, painted] = [0, 0, false];
  let taskEnd = 0;
  let scriptEnd = 0;
  let commits = false;
  const finish = (at: number) => {
    if (commits) {
      if (painted) frames.push({ at, script: script / 1000, work: work / 1000 });
      [work, script, painted, commits] = [0, 0, false, false];
    }
  };
  for (const event of own) {
    const end = event.ts + (event.dur ?? 0);
    if (event.name.endsWith("RunTask")) {
      if (event.ts < taskEnd) continue;
      finish(taskEnd);
      taskEnd = end;
      work += event.tdur ?? 0;
    } else if (scripts.has(event.name)) {
      if (event.name === "FireAnimationFrame" && (event.tdur ?? 0) > lookUs * rate) painted = true;
      if (event.ts < scriptEnd) continue;
      scriptEnd = end;
      script += event.tdur ?? 0;
    } else if (event.name === "Commit") commits = true;
  }
  finish(taskEnd);
  return frames;
}

/** The renderer's main thread: the one that ran animation frames. */
function mainThread(events: TraceEvent[]): { pid: number; tid: number } {
  const found = events.find((its) => its.name === "FireAnimationFrame");
  if (!found) throw new Error("nothing was painted while the trace ran");
  return found;
}

/** The share of the screen's frames in which no new picture came, in percent. */
export function droppedPercent(frames: FrameWork[]): number {
  const intervals = frames.slice(1).map((frame, at) => (frame.at - frames[at]!.at) / 1000);
  // A pause between two gestures drops nothing.
  const during = intervals.filter((ms) => ms < 250);
  const due = during.reduce((sum, ms) => sum + Math.max(1, Math.round(ms / (1000 / 60))), 0);
  return due === 0 ? 0 : Math.round(((due - during.length) / due) * 1000) / 10;
}
