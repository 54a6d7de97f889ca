import { useEffect, useEffectEvent, useState } from "react";
import type { StatusDocument } from "#lib/seating/rules/status.ts";

const everyMs = 4_000;
const slowestMs = 30_000;
/** After so many failures in a row the page says that what it shows may be old. */
const staleAfter = 2;

async function readStatus(url: string, signal: AbortSignal): Promise<StatusDocument | null> {
  try {
    const answer = await fetch(url, { signal });
    return answer.ok ? ((await answer.json()) as StatusDocument) : null;
  } catch {
    return null;
  }
}

/**
 * Asks for the status every few seconds while the page is seen, at once when it is seen again, and less and less often while the
 * server does not answer. `refresh` asks now.
 */
export function useSeatStatus(
  statusUrl: string,
  enabled: boolean,
  onStatus: (status: StatusDocument) => void,
): { stale: boolean; refresh: () => void } {
  const [failures, setFailures] = useState(0);
  const [asked, setAsked] = useState(0);
  const answered = useEffectEvent(onStatus);

  useEffect(() => {
    if (!enabled) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failed = 0;
    let running = false;

    async function round(): Promise<void> {
      clearTimeout(timer);
      if (running || document.visibilityState !== "visible") return;
      running = true;
      const status = await readStatus(statusUrl, stop.signal);
      running = false;
      if (stop.signal.aborted) return;
      if (status) answered(status);
      failed = status ? 0 : failed + 1;
      setFailures(failed);
      timer = setTimeout(round, Math.min(slowestMs, everyMs * 2 ** Math.max(0, failed - 1)));
    }

    document.addEventListener("visibilitychange", round);
    window.addEventListener("online", round);
    void round();
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", round);
      window.removeEventListener("online", round);
    };
  }, [statusUrl, enabled, asked]);

  return { stale: failures >= staleAfter, refresh: () => setAsked(asked + 1) };
}
