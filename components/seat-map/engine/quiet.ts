/** Longer than the pause between two movements of a hand. */
const pauseMs = 350;

/**
 * Does jobs one after another while nothing moves, each in a task of its own: what a later movement needs is ready before it, and no
 * frame waits for it. Returns how to stop.
 */
export function doInQuiet(moving: () => boolean, jobs: (() => void)[]): () => void {
  let next = 0;
  let timer = setTimeout(turn, pauseMs);
  function turn(): void {
    if (!moving()) jobs[next++]?.();
    if (next < jobs.length) timer = setTimeout(turn, pauseMs);
  }
  return () => clearTimeout(timer);
}
