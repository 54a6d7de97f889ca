"use no memo";

import { useTranslations } from "next-intl";
import { memo, useId } from "react";
import { CategoryMark } from "./category-mark.tsx";
import { SeatBox } from "./seat-box.tsx";
import { type SeatWords, seatState } from "./seat-words.ts";
import type { CategoryLine, Listing } from "./types.ts";

type Props = {
  row: string;
  /** The row's seats in the listing's columns. */
  first: number;
  end: number;
  listing: Listing;
  categories: CategoryLine[];
  chosen: ReadonlySet<number>;
  held: ReadonlySet<number>;
  own: ReadonlySet<number>;
  words: SeatWords;
  live: boolean;
};

/** One row: what it costs, and its seats as boxes. Of many rows React looks again at the ones that changed. */
export const SeatRow = memo(function SeatRow({
  row,
  first,
  end,
  listing,
  categories,
  chosen,
  held,
  own,
  words,
  live,
}: Props) {
  const t = useTranslations("seats");
  const heading = useId();
  const places = Array.from({ length: end - first }, (_, at) => first + at);
  const kinds = [...new Set(places.map((at) => listing.categories[at]!))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be a heading in the page's outline on every reader
    <div role="group" aria-labelledby={heading} className="mt-3">
      <h4 id={heading} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-semibold">
        {t("rowHeading", { row })}
        {kinds.map((category) => (
          <span key={category} className="inline-flex items-center gap-1.5 font-normal">
            <CategoryMark category={category} color={categories[category]?.color ?? 0} />
            <span className="tabular">{words.price(category)}</span>
          </span>
        ))}
      </h4>
      <div className="mt-1 flex flex-wrap gap-1">
        {places.map((at) => {
          const id = listing.ids[at]!;
          const state = seatState(listing.status[at]!, chosen.has(id), held.has(id), own.has(id));
          const category = listing.categories[at]!;
          return (
            <SeatBox
              key={id}
              id={id}
              section={listing.name}
              row={row}
              label={listing.labels[at]!}
              category={category}
              flags={listing.flags[at]!}
              state={state}
              words={words}
              color={kinds.length > 1 ? (categories[category]?.color ?? 0) : -1}
              live={live}
            />
          );
        })}
      </div>
    </div>
  );
});
