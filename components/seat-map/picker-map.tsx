"use no memo";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import type { FlagWish } from "#lib/halls/rules/flag-wish.ts";
import { AreaSteppers } from "./area-steppers.tsx";
import { framePicture } from "./rules/content-box.ts";
import { shownCount } from "./rules/prices.ts";
import { SeatMap } from "./seat-map.tsx";
import type { Shown } from "./seat-picker.tsx";
import { isMine, seatState } from "./seat-words.ts";
import type { SeatPickerProps } from "./types.ts";
import type { SeatPickerModel } from "./use-seat-picker.ts";

type Props = {
  props: SeatPickerProps;
  model: SeatPickerModel;
  bright: { categories: ReadonlySet<number> | null; flags: FlagWish };
  shown: Shown | null;
  /** On a phone, while the list is seen. */
  isHidden: boolean;
};

/** The plan with the words it needs, and the steppers of a standing area that was tapped. */
export function PickerMap({ props, model, bright, shown, isHidden }: Props) {
  const t = useTranslations("seats");
  const [openArea, setOpenArea] = useState<number | null>(null);
  const { plan, status, chosen, held, hall, prices, words } = model;
  const area = hall.areas.find((its) => its.id === openArea);
  const { locale, picture, first } = props;
  // What the drawing is told again only when it is something else.
  const texts = useMemo(
    () => ({
      locale,
      soldOut: (category: number) => t(prices.main(category) === null ? "noPrice" : "soldOut"),
      fromPrice: (category: number) => (prices.main(category) === null ? "" : words.price(category)),
      places: (count: number) => t("places", shownCount(count)),
    }),
    [locale, t, prices, words],
  );
  const { own } = model;
  const mine = useMemo(() => [...own, ...held, ...chosen], [own, held, chosen]);
  const pricesTiyn = useMemo(
    () => first.categories.map((_, at) => prices.main(at) ?? Number.POSITIVE_INFINITY),
    [first, prices],
  );
  const framed = useMemo(() => framePicture(picture, first.box), [picture, first]);

  function stateOf(seat: number) {
    const at = plan?.indexOf(seat) ?? -1;
    return seatState(status?.[at] ?? 0, chosen.has(seat), held.has(seat), model.own.has(seat));
  }
  function describe(seat: number) {
    const facts = hall.book(seat);
    const state = stateOf(seat);
    return { name: facts ? words.full(facts, state) : "", chosen: isMine(state) };
  }
  function tooltip(seat: number) {
    const facts = hall.book(seat);
    if (!facts) return { title: "", lines: [] };
    const price = `${hall.categories[facts.category]?.name ?? ""}, ${words.price(facts.category)}`;
    return {
      title: words.short(facts),
      lines: [price, ...words.flags(facts.flags), words.state(stateOf(seat))],
    };
  }

  return (
    <div
      className={classes(
        "relative flex min-h-44 grow basis-0 flex-col md:col-start-1 md:row-span-2 md:row-start-1 md:flex noscript:flex noscript:h-[70dvh]",
        isHidden && "hidden",
      )}
    >
      <SeatMap
        {...{ plan, status, bright, texts, mine, pricesTiyn, describe, tooltip }}
        areasFree={hall.areasFree}
        failed={model.planFailed}
        onRetry={model.retryPlan}
        picture={framed}
        onChoose={model.toggle}
        onLook={model.lookAt}
        onArea={setOpenArea}
        show={shown}
      />
      {area && (
        <div className="absolute start-3 end-17 bottom-3 z-10 mx-auto max-w-96 rounded-card shadow-float">
          <AreaSteppers area={area} model={model} />
          <button
            type="button"
            className="mt-1 min-h-11 w-full rounded-control border border-control bg-surface font-semibold text-brand"
            onClick={() => setOpenArea(null)}
          >
            {t("areaDone")}
          </button>
        </div>
      )}
      {model.stale && (
        <p
          role="status"
          className="absolute start-3 top-3 max-w-[60%] rounded-control bg-accent-soft px-3 py-2 text-sm"
        >
          {t("stale")}
        </p>
      )}
    </div>
  );
}
