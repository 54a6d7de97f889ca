"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * What is personal is asked for after the page is there, never rendered into it. Asked again after a soft navigation, when the page
 * comes back from the browser's memory, and when `event` is heard. Undefined until known; a failed answer keeps what was known.
 */
export function useOwnData<T>(url: string, event?: string): T | undefined {
  const path = usePathname();
  const [data, setData] = useState<T>();
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      try {
        const answer = await fetch(url, {
          cache: "no-store",
          signal: stop.signal,
          headers: { accept: "application/json" },
        });
        if (answer.ok) setData((await answer.json()) as T);
        else await answer.body?.cancel();
      } catch {
        // Offline or gone away: the header shows what it knew, and asks again on the next page.
      }
    };
    const askIfShown = (shown: PageTransitionEvent) => shown.persisted && ask();
    ask();
    addEventListener("pageshow", askIfShown, { signal: stop.signal });
    if (event) addEventListener(event, ask, { signal: stop.signal });
    return () => stop.abort();
  }, [url, event, path]);
  return data;
}
