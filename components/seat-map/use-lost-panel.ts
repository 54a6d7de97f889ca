"use no memo";

import { useEffect, useState } from "react";

type LostPanel = typeof import("./lost-seats.tsx");

/**
 * What shows lost seats and the time that is left, loaded once there is something to lose: before that nobody needs it. The sentence that is said aloud does not
 * wait for it. Where the network failed, the next choice tries again.
 */
export function useLostPanel(chosen: number): LostPanel | null {
  const [panel, setPanel] = useState<LostPanel | null>(null);
  useEffect(() => {
    if (chosen > 0 && !panel) import("./lost-seats.tsx").then((its) => setPanel(its)).catch(() => {});
  }, [chosen, panel]);
  return panel;
}
