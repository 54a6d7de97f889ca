"use no memo";

import { useTranslations } from "next-intl";
import { type Dispatch, useEffect, useState } from "react";
import { type HoldClient, makeHoldClient } from "./hold-client.ts";
import { type Choice, type ChoiceAction, countNew } from "./rules/choice.ts";
import type { BestWish } from "./rules/filter.ts";
import type { HoldAnswer, HoldWish } from "./rules/hold.ts";
import type { Claimed, SeatPickerProps } from "./types.ts";
import { choiceStorageKey, keepChoice } from "./use-choice.ts";

/** The status may be this old: what it says of a seat that was held or freed a moment ago is not news. */
const settleMs = 3_000;
const bestSteps = {
  a: "together",
  b: "together",
  c: "twoRows",
  d: "oneSection",
  e: "apart",
  f: "standing",
} as const;

/** Holding, freeing and changing what is held, and saying how it went. */
export function useHolding(
  props: SeatPickerProps,
  choice: Choice,
  change: Dispatch<ChoiceAction>,
  say: (sentence: string) => void,
) {
  const t = useTranslations("seats");
  const errors = useTranslations("errors");
  const [client] = useState<HoldClient>(() => makeHoldClient(props.holdUrl, props.locale));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [changedAt, setChangedAt] = useState<number | null>(null);

  // Back from the cart may show this page as it was left, with a cart that has changed since: then it is loaded afresh.
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted && changedAt !== null) location.reload();
    };
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, [changedAt]);

  function sentenceOf(code: string | null, details: Record<string, string | number>): string | null {
    const known = code as Parameters<typeof errors>[0];
    return code !== null && errors.has(known) ? errors(known, details as never) : null;
  }

  /** Says why a request did not succeed; what was chosen stays chosen. */
  function tell(answer: HoldAnswer): void {
    if (answer.kind === "taken") change({ type: "lost", seats: answer.seats });
    else if (answer.kind === "refused")
      setProblem(sentenceOf(answer.code, answer.details) ?? errors("INTERNAL"));
    else if (answer.kind === "unreachable") setProblem(sentenceOf(answer.code, {}) ?? t("unreachable"));
  }

  async function run(request: () => Promise<HoldAnswer>): Promise<HoldAnswer> {
    setBusy(true);
    setProblem(null);
    setNotice(null);
    const answer = await request();
    if (answer.kind === "done") setChangedAt(performance.now());
    else tell(answer);
    return answer;
  }

  return {
    busy,
    problem,
    notice,
    setProblem,
    /** Whether the status can already know of the last hold or release. */
    isSettled: () => changedAt === null || performance.now() - changedAt > settleMs,

    /** Holds the choice, one request after another, and goes to the cart. What was won before a refusal stays held. */
    async holdAll(wishes: HoldWish[]): Promise<void> {
      for (const wish of wishes) {
        const answer = await run(() => client.hold(wish.body));
        if (answer.kind !== "done") {
          setBusy(false);
          return;
        }
        const areas = wish.area === null ? [] : [wish.area];
        change({ type: "held", seats: wish.seats, areas, held: answer.held });
      }
      // Nothing is left to remember, and the button stays busy until the cart's page is here.
      keepChoice(choiceStorageKey(props.performanceId), null);
      location.assign(props.cartPath);
    },

    /** Lets the server choose; stays here, so that one sees where it is. Gives the first of the new seats. */
    async holdBest(best: BestWish, isNarrow: boolean): Promise<number | null> {
      const answer = await run(() => client.hold({ best }));
      if (isNarrow && answer.kind === "refused" && answer.code === "NOT_ENOUGH_PLACES")
        setProblem(t("filterTooNarrow", { count: Object.values(best.rates)[0] ?? 1 }));
      setBusy(false);
      if (answer.kind !== "done" || !answer.held) return null;
      const before = new Set(choice.held.map((its) => its.seat));
      const fresh = answer.held.filter((its) => !before.has(its.seat));
      change({ type: "held", seats: [], areas: [], held: answer.held });
      const step = bestSteps[answer.step as keyof typeof bestSteps] ?? "together";
      setNotice(t(`bestSteps.${step}`, { count: fresh.length }));
      return fresh[0]?.seat ?? null;
    },

    async free(seats: number[]): Promise<void> {
      const answer = await run(() => client.free(seats));
      setBusy(false);
      if (answer.kind !== "done") return;
      change({ type: "freed", seats });
      say(t("freed"));
    },

    /** Seats of the cart at other rates. */
    async changeHeldRates(seats: Claimed[]): Promise<void> {
      const answer = await run(() => client.hold({ seats }));
      setBusy(false);
      if (answer.kind === "done") change({ type: "held", seats: [], areas: [], held: answer.held });
    },

    fresh: countNew(choice),
  };
}
