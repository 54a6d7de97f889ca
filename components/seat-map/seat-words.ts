"use no memo";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import type { SeatFlag } from "#lib/halls/rules/plan.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";
import type { PriceTable } from "./rules/prices.ts";
import type { SeatFacts } from "./rules/seat-book.ts";

/** How a seat stands to this visitor. */
export type SeatState = "free" | "mine" | "inCart" | "own" | "held" | "sold" | "blocked";

const stateNames = ["free", "held", "sold", "blocked"] as const;

/** A seat's state from its status bits and from what the visitor has chosen, holds, and in a change has already. */
export function seatState(status: number, isChosen: boolean, isHeldByMe: boolean, isOwn = false): SeatState {
  if (isOwn) return "own";
  if (isHeldByMe) return "inCart";
  if (isChosen) return "mine";
  return stateNames[status & 3] ?? stateNames[seatStatus.blocked];
}

/** Whether it is the visitor's own: chosen or held. */
export function isMine(state: SeatState): boolean {
  return state === "mine" || state === "inCart";
}

/** Whether the visitor may tap it: free for the choice, or already theirs. */
export function isOpen(state: SeatState): boolean {
  return state === "free" || isMine(state);
}

export type SeatWords = {
  /** "Row 4, seat 12, Parterre, 5 000 ₸, free" with what else one has to know of the place. */
  full(facts: SeatFacts, state: SeatState): string;
  /** "Parterre, row 4, seat 12" */
  short(facts: SeatFacts): string;
  /** Wheelchair place, restricted view and the like, in words. */
  flags(bits: number): string[];
  state(state: SeatState): string;
  money(amountTiyn: number): string;
  price(category: number): string;
};

/** Names seats as people say them. */
export function useSeatWords(prices: PriceTable, money: (amountTiyn: number) => string): SeatWords {
  const t = useTranslations("seats");
  return useMemo(() => seatWords(t, prices, money), [t, prices, money]);
}

type Translate = ReturnType<typeof useTranslations<"seats">>;

function seatWords(t: Translate, prices: PriceTable, money: (amountTiyn: number) => string): SeatWords {
  const flags = (bits: number) =>
    (Object.keys(flagBits) as SeatFlag[])
      .filter((flag) => bits & flagBits[flag])
      .map((flag) => t(`flags.${flag}`));
  const price = (category: number) => {
    const amount = prices.main(category);
    return amount === null ? t("noPrice") : money(amount);
  };
  const short = ({ section, row, label }: SeatFacts) => t("shortName", { section, row, seat: label });
  return {
    flags,
    money,
    price,
    state: (state) => t(`states.${state}`),
    short,
    full(facts, state) {
      // What has no price is said to be not on sale once.
      if (state === "blocked" && prices.main(facts.category) === null)
        return [short(facts), t("noPrice"), ...flags(facts.flags)].join(", ");
      const name = t("fullName", {
        section: facts.section,
        row: facts.row,
        seat: facts.label,
        price: price(facts.category),
        state: t(`states.${state}`),
      });
      return [name, ...flags(facts.flags)].join(", ");
    },
  };
}
