"use no memo";

import { useEffect, useState } from "react";

/**
 * What is loaded once `wanted` is above zero: before that nobody needs it. Null until it is there; where the network failed, the next
 * change of `wanted` tries again.
 */
function useLater<Module>(load: () => Promise<Module>, wanted: number): Module | null {
  const [its, setIts] = useState<Module | null>(null);
  useEffect(() => {
    if (wanted > 0 && !its) load().then(setIts, () => {});
  }, [wanted, its, load]);
  return its;
}

const loadPanel = () => import("./lost-seats.tsx");
const loadHint = () => import("./rules/single-hint.ts");

/** What shows lost seats and the time that is left. That a chosen seat is lost is said aloud without it. */
export const useLostPanel = (chosen: number) => useLater(loadPanel, chosen);

/** The rule against single seats, which the server has anyway. */
export const useSingleHint = (chosen: number) => useLater(loadHint, chosen);
