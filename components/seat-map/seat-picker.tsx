"use client";
"use no memo";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { changePrice } from "#lib/orders/rules/change-price.ts";
import { insteadWords } from "./lost-words.ts";
import { PickerHead } from "./picker-head.tsx";
import { PickerList } from "./picker-list.tsx";
import { PickerMap } from "./picker-map.tsx";
import { choiceLines } from "./rules/chip-lines.ts";
import { noFilter, passes, passingCategories, passingFlags } from "./rules/filter.ts";
import { Sheet } from "./sheet.tsx";
import type { SeatPickerProps } from "./types.ts";
import { useSeatPicker } from "./use-seat-picker.ts";
import type { View } from "./view-switch.tsx";

/** A wish to see a seat or a section on the plan; a new object each time. */
export type Shown = { seat?: number; section?: number };

/**
 * The body of the seats screen: legend, plan, the same seats as a list, and the sheet with the choice. It fills the height its
 * parent gives it. Needs the messages of `seats` and `errors`.
 */
export function SeatPicker(props: SeatPickerProps) {
  const t = useTranslations("seats");
  const formId = useId();
  const model = useSeatPicker(props);
  const { choice, hall, holding, lost, money, overtaken, panel, prices, words } = model;
  const [view, setView] = useState<View>("map");
  const [filter, setFilter] = useState(noFilter);
  const [shown, setShown] = useState<Shown | null>(null);
  const categoryCount = hall.categories.length;
  const bright = useMemo(
    () => ({ categories: passingCategories(filter, prices, categoryCount), flags: passingFlags(filter) }),
    [filter, prices, categoryCount],
  );
  const lines = choiceLines(choice, hall.book, hall.areas, hall.categories, prices, {
    ...words,
    unnamed: t("seat"),
  });
  const changed = lines.map(({ amountTiyn }) => ({ fromTiyn: 0, toTiyn: amountTiyn }));

  return (
    <div className="flex h-full min-h-[32rem] flex-col bg-bg noscript:h-auto">
      <PickerHead
        {...{ model, view, filter }}
        onView={setView}
        onFilter={setFilter}
        rates={props.rates}
        offerBest={props.offerBest}
        signs={props.signs}
        onBest={async (count) => {
          const seat = await model.holdBest(count, filter);
          if (seat === null) return;
          setShown({ seat });
          hall.openSectionOf(seat);
        }}
      />
      <div className="flex min-h-0 grow flex-col md:grid md:grid-cols-[minmax(0,1fr)_min(22rem,50%)] md:grid-rows-[minmax(0,1fr)_auto] noscript:block">
        <PickerList
          {...{ props, model, formId }}
          passes={passes(bright.categories, bright.flags)}
          isHidden={view === "map"}
          onSection={(section) => setShown({ section })}
        />
        <PickerMap {...{ props, model, bright, shown }} isHidden={view === "list"} />
        <div className="flex min-h-0 flex-col md:col-start-2 md:row-start-2 md:max-h-[60vh] md:p-3 md:pt-0">
          <Sheet
            {...{ formId, lines, money, holding }}
            ready={model.ready}
            held={choice.held.length}
            maxSeats={props.maxSeats}
            cartPath={props.cartPath}
            hint={model.hint}
            dueTiyn={props.change && changePrice(changed, props.change).dueTiyn}
            lost={
              panel && (
                <>
                  <panel.LostSeats lost={lost} onTake={model.replace} onDismiss={model.dismissLost} />
                  {overtaken && (
                    <panel.OvertakenSeat
                      seat={overtaken}
                      onDismiss={model.dismissOvertaken}
                      onTake={(by) => {
                        model.dismissOvertaken();
                        model.toggle(by);
                        setShown({ seat: by });
                      }}
                    />
                  )}
                  <panel.HeldClock
                    performanceId={props.performanceId}
                    held={choice.held}
                    onGone={model.endHeld}
                  />
                </>
              )
            }
            onRate={model.setRate}
            onRemove={(target) => {
              if (target.kind === "area") model.setArea(target.area, target.rate, 0);
              else model.toggle(target.seat);
            }}
            onShow={(seat) => {
              setView("map");
              setShown({ seat });
            }}
          />
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {model.said}
      </p>
      <p aria-live="polite" className="sr-only">
        {lost.length > 0 &&
          `${lost.map((its) => `${t("lostOne", { seat: its.name })} ${insteadWords(its, t)}`).join(" ")} ${t("restStays")}`}
      </p>
      <p aria-live="polite" className="sr-only">
        {overtaken && `${t("overtaken", { seat: overtaken.name })} ${insteadWords(overtaken, t)}`}
      </p>
    </div>
  );
}
