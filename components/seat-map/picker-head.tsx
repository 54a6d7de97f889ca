"use no memo";

import type { ReactNode } from "react";
import { BestTogether } from "./best-together.tsx";
import { Legend } from "./legend.tsx";
import type { SeatFilter } from "./rules/filter.ts";
import { SeatFilters } from "./seat-filters.tsx";
import type { Rate } from "./types.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";
import { type View, ViewSwitch } from "./view-switch.tsx";

type Props = {
  model: SeatPickerModel;
  view: View;
  onView: (view: View) => void;
  filter: SeatFilter;
  onFilter: (filter: SeatFilter) => void;
  rates: Rate[];
  offerBest: boolean;
  signs: ReactNode;
  onBest: (count: number) => void;
};

/** Over plan and list: prices, the switch between the two, the best seats in one tap, what the signs mean. */
export function PickerHead({ model, view, onView, offerBest, onBest, signs, ...filters }: Props) {
  const { hall, holding, prices, room, words } = model;
  const { filter, onFilter } = filters;
  return (
    <div className="relative grid shrink-0 grid-cols-[minmax(0,1fr)] gap-1.5 border-b border-line px-4 py-2">
      <Legend
        categories={hall.categories}
        bright={filter.category}
        onBright={(category) => onFilter({ ...filter, category })}
        price={words.price}
        isSold={(category) => prices.main(category) !== null}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex min-w-0 flex-wrap items-center gap-2">
          <ViewSwitch view={view} onView={onView} />
          <SeatFilters model={model} {...filters} />
        </div>
        {offerBest && <BestTogether max={room} busy={holding.busy || holding.fresh > 0} onBest={onBest} />}
        <div className="hidden md:block">{signs}</div>
      </div>
    </div>
  );
}
