import type { ChipLine } from "../chosen-chip.tsx";
import type { AreaLine, CategoryLine, Claimed } from "../types.ts";
import type { Choice } from "./choice.ts";
import type { PriceTable } from "./prices.ts";
import type { SeatBook, SeatFacts } from "./seat-book.ts";

type Words = {
  short: (facts: SeatFacts) => string;
  money: (amountTiyn: number) => string;
  /** For a seat whose name is not here yet. */
  unnamed: string;
};

/** What a line is about, so that it can be changed or taken out. */
export type LineTarget =
  | { kind: "seat"; seat: number; inCart: boolean }
  | { kind: "area"; area: number; rate: string };

export type ChoiceLine = ChipLine & { target: LineTarget; amountTiyn: number };

/** The choice as lines of the sheet, in the order it was made, the cart's own seats first. */
export function choiceLines(
  choice: Choice,
  book: SeatBook,
  areas: AreaLine[],
  categories: CategoryLine[],
  prices: PriceTable,
  words: Words,
): ChoiceLine[] {
  const line = (
    target: LineTarget,
    name: string,
    category: number,
    rate: string,
    count: number,
  ): ChoiceLine => {
    const inCart = target.kind === "seat" && target.inCart;
    // A held place of an area is one of many alike: its rate is the cart's affair.
    const isSeat = target.kind === "seat" && book(target.seat) !== null;
    const rates = prices.ratesOf(category);
    const amountTiyn = (prices.amount(category, rate) ?? 0) * count;
    return {
      target,
      key: target.kind === "seat" ? `seat:${target.seat}` : `area:${target.area}:${target.rate}`,
      name,
      category,
      color: categories[category]?.color ?? 0,
      rates: isSeat ? rates : [],
      rate,
      rateName: rates.find((its) => its.code === rate)?.name ?? "",
      price: words.money(amountTiyn),
      amountTiyn,
      inCart,
      count,
    };
  };
  const seatLine = ({ seat, rate }: Claimed, inCart: boolean) => {
    const target: LineTarget = { kind: "seat", seat, inCart };
    const facts = book(seat);
    if (facts) return line(target, words.short(facts), facts.category, rate, 1);
    const area = areas.find((its) => seat >= its.firstPlace && seat < its.firstPlace + its.capacity);
    return line(target, area?.name ?? words.unnamed, area?.category ?? 0, rate, 1);
  };
  return [
    ...choice.held.map((its) => seatLine(its, true)),
    ...choice.seats.map((its) => seatLine(its, false)),
    ...choice.areas.flatMap(({ area, rates }) =>
      Object.entries(rates).flatMap(([rate, count]) => {
        const found = areas.find((its) => its.id === area);
        if (!found || count === 0) return [];
        return [line({ kind: "area", area, rate }, found.name, found.category, rate, count)];
      }),
    ),
  ];
}
