"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { AreaSteppers } from "./area-steppers.tsx";
import { BestTogether } from "./best-together.tsx";
import { Legend } from "./legend.tsx";
import { LostSeats } from "./lost-seats.tsx";
import { type ChoiceLine, choiceLines } from "./rules/chip-lines.ts";
import { framePicture } from "./rules/content-box.ts";
import { shownCount } from "./rules/prices.ts";
import { SeatList } from "./seat-list.tsx";
import { SeatMap } from "./seat-map.tsx";
import { SeatSigns } from "./seat-signs.tsx";
import { seatState } from "./seat-words.ts";
import { Sheet } from "./sheet.tsx";
import { formFields, type SeatPickerProps } from "./types.ts";
import { useSeatPicker } from "./use-seat-picker.ts";
import { type View, ViewSwitch } from "./view-switch.tsx";

/**
 * The body of the seats screen: legend, plan, the same seats as a list, and the sheet with the choice. It fills the height its
 * parent gives it. Needs the messages of `seats` and `errors`.
 */
export function SeatPicker(props: SeatPickerProps) {
  const { locale, first, maxSeats, seatsPath, cartPath } = props;
  const t = useTranslations("seats");
  const formId = useId();
  const model = useSeatPicker(props);
  const { plan, status, choice, change, words, money, prices, categories, areas, book } = model;
  const [view, setView] = useState<View>("map");
  const [bright, setBright] = useState<number | null>(null);
  const [openArea, setOpenArea] = useState<number | null>(null);
  const [show, setShow] = useState<{ seat?: number; section?: number } | null>(null);

  const chosen = new Set(choice.seats.map((its) => its.seat));
  const held = new Set(choice.held.map((its) => its.seat));
  const mine = [...held, ...chosen];
  const lines = choiceLines(choice, book, areas, categories, prices, { ...words, unnamed: t("seat") });
  const total = lines.filter((line) => !line.inCart).reduce((sum, line) => sum + line.amountTiyn, 0);
  const heldTotal = lines.filter((line) => line.inCart).reduce((sum, line) => sum + line.amountTiyn, 0);
  const texts = {
    locale,
    soldOut: t("soldOut"),
    fromPrice: (category: number) => (prices.main(category) === null ? "" : words.price(category)),
    places: (count: number) => t("places", shownCount(count)),
  };
  const pricesTiyn = first.categories.map((_, at) => prices.main(at) ?? Number.POSITIVE_INFINITY);

  const stateOf = (seat: number) => {
    const at = plan?.indexOf(seat) ?? -1;
    return seatState(status?.[at] ?? 0, chosen.has(seat), held.has(seat));
  };
  const lost = choice.lost.map(({ seat }) => model.describeLost(seat, mine));

  const remove = ({ target }: ChoiceLine) => {
    if (target.kind === "area") model.setArea(target.area, target.rate, 0);
    else if (target.inCart) void model.free([target.seat]);
    else model.toggle(target.seat);
  };
  const steppers = (id: number) => {
    const area = areas.find((its) => its.id === id);
    if (!area) return null;
    const counts = choice.areas.find((its) => its.area === id)?.rates ?? {};
    return (
      <AreaSteppers
        key={id}
        {...{ area, categories, prices, money, counts }}
        room={model.room}
        onCount={model.ready ? (rate, count) => model.setArea(id, rate, count) : undefined}
      />
    );
  };

  return (
    <div className="flex h-full min-h-[32rem] flex-col bg-bg noscript:h-auto">
      <div className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-1.5 border-b border-line px-4 pt-2 pb-2 md:px-4">
        <Legend categories={categories} bright={bright} onBright={setBright} price={words.price} />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <ViewSwitch view={view} onView={setView} />
          {props.offerBest && (
            <BestTogether
              max={Math.min(model.room, maxSeats)}
              busy={model.busy || model.fresh > 0}
              onBest={(count) => void model.holdBest(count, bright)}
            />
          )}
          <div className="hidden md:block">
            <SeatSigns />
          </div>
        </div>
      </div>
      <div className="flex min-h-0 grow flex-col md:grid md:grid-cols-[minmax(0,1fr)_22rem] md:grid-rows-[minmax(0,1fr)_auto] noscript:block">
        <form
          id={formId}
          method={typeof props.holdAction === "string" ? "post" : undefined}
          action={props.holdAction}
          onSubmit={(event) => {
            event.preventDefault();
            void model.hold();
          }}
          className={classes(
            "min-h-44 grow basis-0 overflow-y-auto p-4 md:min-h-0 md:col-start-2 md:row-start-1 md:block noscript:block",
            view === "map" && "hidden",
          )}
        >
          <input type="hidden" name={formFields.performance} value={props.performanceId} />
          {props.formKey && <input type="hidden" name={formFields.key} value={props.formKey} />}
          <h2 className="mb-2 text-lg font-semibold">{t("list")}</h2>
          <div className="mb-3 hidden noscript:block">
            <label className="grid gap-1 text-sm font-medium">
              {t("rateOfAll")}
              <select
                name={formFields.rate}
                className="min-h-11 rounded-control border border-control bg-surface px-2"
              >
                {props.rates.map((rate) => (
                  <option key={rate.code} value={rate.code}>
                    {rate.name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {areas.length > 0 && (
            <div className="mb-4 grid gap-3">{areas.map((area) => steppers(area.id))}</div>
          )}
          {model.listing && (
            <SeatList
              listing={model.listing}
              sections={model.sections}
              categories={categories}
              seatsPath={seatsPath}
              chosen={chosen}
              held={held}
              words={words}
              onToggle={model.ready ? model.toggle : undefined}
              onSection={
                plan
                  ? (code) => {
                      model.showSection(code);
                      setShow({ section: plan.sections.findIndex((section) => section.code === code) });
                    }
                  : undefined
              }
            />
          )}
          <div className="mt-4 md:hidden">
            <SeatSigns />
          </div>
        </form>
        <div
          className={classes(
            "relative flex min-h-44 grow basis-0 flex-col md:col-start-1 md:row-span-2 md:row-start-1 md:flex noscript:flex noscript:h-[70dvh]",
            view === "list" && "hidden",
          )}
        >
          <SeatMap
            {...{ plan, status, mine, bright, texts, pricesTiyn, show }}
            areasFree={model.areasFree}
            failed={model.planFailed}
            onRetry={model.retryPlan}
            picture={framePicture(props.picture, first.box)}
            onChoose={model.toggle}
            onArea={setOpenArea}
            describe={(seat) => {
              const facts = book(seat);
              const state = stateOf(seat);
              return {
                name: facts ? words.full(facts, state) : "",
                chosen: state === "mine" || state === "inCart",
              };
            }}
            tooltip={(seat) => {
              const facts = book(seat);
              if (!facts) return { title: "", lines: [] };
              const name = categories[facts.category]?.name ?? "";
              const price = `${name}, ${words.price(facts.category)}`;
              return {
                title: words.short(facts),
                lines: [price, ...words.flags(facts.flags), words.state(stateOf(seat))],
              };
            }}
          />
          {openArea !== null && (
            <div className="absolute inset-x-3 bottom-3 z-10 mx-auto max-w-96 shadow-float">
              {steppers(openArea)}
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
        <div className="flex min-h-0 flex-col md:col-start-2 md:row-start-2 md:max-h-[60vh] md:p-3 md:pt-0">
          <Sheet
            {...{ formId, lines, money, cartPath, maxSeats }}
            ready={model.ready}
            fresh={model.fresh}
            held={choice.held.length}
            totalTiyn={model.fresh > 0 ? total : heldTotal}
            busy={model.busy}
            problem={model.problem}
            lost={
              <LostSeats lost={lost} onTake={model.replace} onDismiss={() => change({ type: "dismiss" })} />
            }
            onRate={({ key }, rate) => change({ type: "rate", seat: Number(key.slice(5)), rate })}
            onRemove={(line) => remove(line as ChoiceLine)}
            onShow={({ key }) => {
              setView("map");
              setShow({ seat: Number(key.slice(5)) });
            }}
          />
        </div>
      </div>
      <p aria-live="polite" className="sr-only">
        {model.said}
      </p>
      <p aria-live="polite" className="sr-only">
        {lost.length > 0 && t("lost", { seats: lost.map((its) => its.name).join("; "), count: lost.length })}
      </p>
    </div>
  );
}
