/** Runs what it is given once the next picture is painted, each once however often it was asked for. */
export function makeAfterPicture(): { run(listener: () => void): void; drop(listener: () => void): void } {
  const waiting = new Set<() => void>();
  let asked = false;

  function runAll(): void {
    asked = false;
    const all = [...waiting];
    waiting.clear();
    for (const listener of all) listener();
  }

  return {
    run(listener) {
      waiting.add(listener);
      if (asked) return;
      asked = true;
      // The timer's turn comes behind the frame that the plan is painted in.
      requestAnimationFrame(() => setTimeout(runAll));
    },
    drop: (listener) => void waiting.delete(listener),
  };
}
