"use no memo";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { StatusDocument } from "#lib/seating/rules/status.ts";
import { openLiveClient } from "./live/live-client.ts";

/**
 * Keeps the status up to date while the page is seen: told of each change within a second, or by asking every few seconds where
 * streams are cut. What is known comes again every few seconds. `refresh` makes sure now.
 */
export function useSeatStatus(
  statusUrl: string,
  enabled: boolean,
  onStatus: (status: StatusDocument) => void,
): { stale: boolean; refresh: () => void } {
  const [stale, setStale] = useState(false);
  const answered = useEffectEvent(onStatus);
  const client = useRef<ReturnType<typeof openLiveClient> | null>(null);

  useEffect(() => {
    if (!enabled) return;
    const streamUrl = statusUrl.replace(/\/status$/, "/stream");
    const opened = openLiveClient({
      statusUrl,
      streamUrl,
      onStatus: (status) => answered(status),
      onStale: setStale,
    });
    client.current = opened;
    return () => {
      client.current = null;
      opened.close();
    };
  }, [statusUrl, enabled]);

  return { stale, refresh: () => client.current?.refresh() };
}
