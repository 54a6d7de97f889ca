"use no memo";

import { type Dispatch, startTransition, useEffect, useReducer, useState } from "react";
import { type Choice, type ChoiceAction, emptyChoice, reduceChoice } from "./rules/choice.ts";
import { readStoredChoice, storeChoice } from "./rules/stored-choice.ts";
import type { Claimed } from "./types.ts";

export const choiceStorageKey = (performanceId: string) => `seats:${performanceId}`;

/** Private windows and full disks refuse storage: the choice then lives as long as the page. */
function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the text, or forgets it when nothing is chosen. */
export function keepChoice(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {}
}

/** The visitor's choice, kept for this tab so that a reload and the way back find it. */
export function useChoice(
  performanceId: string,
  initialMine: Claimed[],
): { choice: Choice; change: Dispatch<ChoiceAction>; restored: boolean } {
  const [choice, change] = useReducer(reduceChoice, { ...emptyChoice, held: initialMine });
  const [restored, setRestored] = useState(false);
  const key = choiceStorageKey(performanceId);

  // After hydration, not before: the server does not know what the tab remembers.
  useEffect(() => {
    startTransition(() => {
      change({ type: "restore", ...readStoredChoice(stored(key)) });
      setRestored(true);
    });
  }, [key]);

  useEffect(() => {
    if (!restored) return;
    const nothing = choice.seats.length === 0 && choice.areas.length === 0;
    keepChoice(key, nothing ? null : storeChoice(choice));
  }, [key, choice, restored]);

  return { choice, change, restored };
}
