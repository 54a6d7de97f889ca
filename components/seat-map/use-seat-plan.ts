"use no memo";

import { startTransition, useEffect, useState } from "react";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { applyOverlay } from "#lib/halls/rules/overlay.ts";
import type { Overlay } from "#lib/halls/rules/plan.ts";
import { openPlan, type WirePlan } from "#lib/halls/rules/wire.ts";
import { effectivePlan } from "./rules/effective-plan.ts";

type Loaded = { plan: OpenPlan | null; failed: boolean };

async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Loads the plan as this performance sells it, after the page has become usable. `retry` is for a failed load. */
export function useSeatPlan(planUrl: string, overlayUrl: string | null): Loaded & { retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ plan: null, failed: false });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    Promise.all([
      getJson<WirePlan>(planUrl, stop.signal),
      overlayUrl ? getJson<Overlay>(overlayUrl, stop.signal) : null,
    ])
      .then(([wire, overlay]) => {
        const plan = openPlan(wire);
        const sold = effectivePlan(plan, applyOverlay(plan, overlay));
        // The list has hundreds of boxes: they follow in pieces, so that a finger is answered in between.
        startTransition(() => setLoaded({ plan: sold, failed: false }));
      })
      .catch(() => {
        if (!stop.signal.aborted) setLoaded({ plan: null, failed: true });
      });
    return () => stop.abort();
  }, [planUrl, overlayUrl, attempt]);

  return {
    ...loaded,
    retry() {
      setLoaded({ plan: null, failed: false });
      setAttempt(attempt + 1);
    },
  };
}
