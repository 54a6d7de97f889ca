"use no memo";

import { useTranslations } from "next-intl";
import { startTransition, useEffect, useMemo, useState } from "react";
import { seatsOf } from "#lib/seating/rules/live.ts";
import { isOfPlan, seatStatus } from "#lib/seating/rules/status.ts";
import type { LostSeat } from "./lost-words.ts";
import { areaCount, countChosen, isPlaced, type Lost } from "./rules/choice.ts";
import { bestWish, isNarrow, type SeatFilter } from "./rules/filter.ts";
import { holdWishes } from "./rules/hold.ts";
import { differencePrinter, moneyPrinter, priceTable } from "./rules/prices.ts";
import { factsAt } from "./rules/seat-book.ts";
import { useSeatWords } from "./seat-words.ts";
import type { SeatChange, SeatPickerProps } from "./types.ts";
import { choiceStorageKey, keepChoice, useChoice } from "./use-choice.ts";
import { type LiveStatus, useHallView } from "./use-hall-view.ts";
import { useHolding } from "./use-holding.ts";
import { useLostPanel, useSingleHint } from "./use-later.ts";
import { useLookedAt } from "./use-looked-at.ts";
import { useSeatPlan } from "./use-seat-plan.ts";
import { useSeatStatus } from "./use-seat-status.ts";

/** Loaded when a plan changes, which few see; where the network fails, the next status asks again. */
const openPlanAnew = (performanceId: string) =>
  void import("./open-anew.ts").then((its) => its.openAnew(performanceId)).catch(() => {});

/** How many seats are offered in place of a lost one. */
const offered = 3;

/** All that the seats screen knows and can do; the components only show it. */
export function useSeatPicker(props: SeatPickerProps) {
  const { locale, first, maxSeats } = props;
  const t = useTranslations("seats");
  const errors = useTranslations("errors");
  const { plan, failed: planFailed, retry: retryPlan } = useSeatPlan(props.planUrl, props.overlayUrl);
  const {
    choice,
    change,
    restored: ready,
  } = useChoice(props.change ? changeKey(props) : props.performanceId, props.initialMine);
  const [live, setLive] = useState<LiveStatus | null>(null);
  const [said, say] = useState("");
  const holding = useHolding(props, choice, change, say);
  const { busy, setProblem } = holding;
  const seen = useHallView(first, plan, live, locale);
  const isChange = props.change !== undefined;
  // An area that the tickets stand in already is not offered.
  const offers = (area: number) => first.areas.some(({ id }) => id === area);
  const hall = isChange ? { ...seen, areas: seen.areas.filter(({ id }) => offers(id)) } : seen;
  const { book } = hall;
  const same = t("samePrice");
  const money = useMemo(
    () => (isChange ? differencePrinter(props.currency, locale, same) : moneyPrinter(props.currency, locale)),
    [props.currency, locale, isChange, same],
  );
  const prices = useMemo(
    () => priceTable(first.categories, props.prices, props.rates),
    [first, props.prices, props.rates],
  );
  const words = useSeatWords(prices, money);

  const chosen = useMemo(() => new Set(choice.seats.map((its) => its.seat)), [choice.seats]);
  const held = useMemo(() => new Set(choice.held.map((its) => its.seat)), [choice.held]);

  const own = useMemo(() => new Set(props.change?.own), [props.change]);

  const single = useSingleHint(props.sparesSingles ? choice.seats.length : 0);
  const looked = useLookedAt();
  const overtaken = looked.overtaken;
  const atStake = countChosen(choice) + choice.lost.length;
  const panel = useLostPanel(atStake + (overtaken === null ? 0 : 1));
  const { stale } = useSeatStatus(props.statusUrl, plan !== null, (document) => {
    if (!plan) return;
    if (!isOfPlan(document.version, props.planUrl.split("/").at(-1)!))
      return openPlanAnew(props.performanceId);
    const isNew = document.version !== live?.version;
    const seats = isNew || !live ? seatsOf(document, plan.seatCount) : live.seats;
    const { version, areas } = document;
    if (isNew) startTransition(() => setLive({ version, seats, areas }));
    // While a hold is on its way the status may already show it as somebody's: that is not a loss.
    if (busy) return;
    const isFree = (seat: number) => seats[plan.indexOf(seat)] === seatStatus.free;
    const isOwn = (seat: number) => chosen.has(seat) || held.has(seat);
    looked.check((seat) => (isOwn(seat) || !book(seat) ? null : isFree(seat)));
    const isOver = (seat: number) => holding.isSettled() && isFree(seat);
    if (choice.held.some((its) => isOver(its.seat))) setProblem(errors("HOLD_EXPIRED"));
    change({ type: "status", isFree, isOver, placesLeft: (area) => areas[area] ?? 0 });
  });

  // A choice kept from an older plan of the hall may name seats that are gone.
  useEffect(() => {
    if (!plan || !ready) return;
    const unknown = choice.seats.map((its) => its.seat).filter((seat) => plan.indexOf(seat) < 0);
    if (unknown.length > 0) change({ type: "remove", seats: unknown });
  }, [plan, ready, choice.seats, change]);

  const room = maxSeats - countChosen(choice);
  const left = (used: number) => t("roomAfter", { count: Math.max(0, room - used) });

  function rateFor(category: number, nth = 0): string {
    const rates = prices.ratesOf(category);
    // In a change a rate is a ticket: the next one that has no seat yet, for each seat of a table another.
    const next = isChange && rates.filter(({ code }) => !isPlaced(choice, code))[nth];
    return (next || rates[0])?.code ?? props.rates[0]?.code ?? "";
  }

  /** Seats that come and go together: those of a table that is sold whole. */
  function together(seat: number): number[] {
    return plan?.tables.find((table) => table.whole && table.seats.includes(seat))?.seats ?? [seat];
  }

  function toggle(seat: number): void {
    const facts = book(seat);
    const group = together(seat);
    if (busy) return;
    if (held.has(seat)) return void holding.free(group.filter((its) => held.has(its)));
    if (!facts) return;
    const name = words.short(facts);
    setProblem(null);
    if (chosen.has(seat)) {
      change({ type: "remove", seats: group });
      say(`${t("removed", { seat: name })} ${left(-group.length)}`);
    } else if (prices.main(facts.category) === null) setProblem(t("noPriceFor", { seat: name }));
    else if (!group.every(isFree)) say(t("taken", { seat: name }));
    // A whole table may be larger than an order: alone it is one.
    else if (group.length > room && (isChange || room < maxSeats)) setProblem(t("full", { max: maxSeats }));
    else {
      const seats = group.map((its, nth) => ({
        seat: its,
        rate: rateFor(book(its)?.category ?? facts.category, nth),
      }));
      change({ type: "add", seats });
      say(`${t("chosen", { seat: name })} ${left(group.length)}`);
    }
  }

  function isFree(seat: number): boolean {
    return !plan || !live || live.seats[plan.indexOf(seat)] === seatStatus.free;
  }

  function setArea(area: number, rate: string, count: number): void {
    const before = choice.areas.find((its) => its.area === area);
    const grows = count - (before?.rates[rate] ?? 0);
    setProblem(grows > room ? t("full", { max: maxSeats }) : null);
    if (grows > room) return;
    change({ type: "area", area, rate, count });
    const name = hall.areas.find((its) => its.id === area)?.name ?? "";
    const chosen = (before ? areaCount(before) : 0) + grows;
    say(`${t("areaChosen", { area: name, count: chosen })} ${left(grows)}`);
  }

  function setRate(seat: number, rate: string): void {
    if (held.has(seat)) {
      // A table that is sold whole is asked for whole here, too.
      const group = choice.held.filter((its) => together(seat).includes(its.seat));
      void holding.changeHeldRates(group.map((its) => (its.seat === seat ? { seat, rate } : its)));
    } else {
      // Two places never wait for one ticket: they swap.
      if (isChange) {
        const before = choice.seats.find((its) => its.seat === seat)?.rate;
        if (before) change({ type: "swap", rates: [before, rate] });
      } else change({ type: "rate", seat, rate });
    }
  }

  function replace(lost: number, by: number): void {
    const facts = book(by);
    if (!facts) return;
    change({ type: "replace", lost, by });
    say(`${t("chosen", { seat: words.short(facts) })} ${left(1)}`);
  }

  function holdBest(count: number, filter: SeatFilter): Promise<number | null> {
    const { category } = filter;
    const code = category === null ? undefined : first.categories[category]?.code;
    return holding.holdBest(bestWish(filter, count, rateFor(category ?? 0), code), isNarrow(filter));
  }

  /** A lost seat with the free ones nearest to it, or the lost places of an area. */
  function describeLost({ seat, count = 0 }: Pick<Lost, "seat" | "count">): LostSeat {
    const facts = book(seat);
    const area = hall.areas.find((its) => its.id === -seat);
    const name = facts ? words.short(facts) : area ? t("times", { name: area.name, count }) : t("seat");
    if (!facts || !plan || !live || !panel) return { seat, name, instead: [] };
    const around = new Set([...chosen, ...held].map((its) => plan.indexOf(its)));
    const others = panel.alternativesTo(plan, live.seats, plan.indexOf(seat), around, offered);
    const instead = others.map((at) => ({
      seat: plan.ids[at]!,
      name: words.short(factsAt(plan, at, locale)),
    }));
    return { seat, name, instead };
  }

  /** What the server would refuse of this choice, said before; null where it leaves no seat single. */
  function describeSingles(): string | null {
    if (!single || !plan || !live) return null;
    const names = single
      .leftSingle(plan, live.seats, [...chosen], [...held])
      .map((seat) => words.short(factsAt(plan, plan.indexOf(seat), locale)));
    return names.length === 0 ? null : t("leavesSingle", { seats: names.join("; "), count: names.length });
  }

  /** Goes to where the change is looked at once more and confirmed. */
  async function confirmChange(its: SeatChange): Promise<void> {
    const loaded = await import("./rules/confirm-path.ts").catch(() => null);
    if (!loaded) return setProblem(t("unreachable"));
    keepChoice(choiceStorageKey(changeKey(props)), null);
    location.assign(loaded.confirmPath(its, choice, hall.areas));
  }

  return {
    ...{ plan, planFailed, retryPlan, stale, ready, choice, said, room, words, money, prices, hall, holding },
    ...{ chosen, held, isChange },
    /** How many places more may be chosen at a rate; in a change it is a ticket, which goes to one place. */
    roomAt: (rate: string) => (isChange ? Number(!isPlaced(choice, rate)) : room),
    ...{ toggle, setArea, setRate, replace },
    status: live?.seats ?? null,
    lost: choice.lost.map(describeLost),
    hint: busy ? null : describeSingles(),
    dismissLost: () => change({ type: "dismiss" }),
    endHeld(seats: number[]): void {
      change({ type: "freed", seats });
      setProblem(errors("HOLD_EXPIRED"));
    },
    panel,
    // Said once, with what there is instead: the panel knows that.
    overtaken: overtaken === null || !panel ? null : describeLost({ seat: overtaken }),
    lookAt: (seat: number) => looked.look(seat, live !== null && isFree(seat)),
    dismissOvertaken: looked.dismiss,
    own,
    hold: () =>
      busy
        ? null
        : props.change
          ? confirmChange(props.change)
          : holding.holdAll(holdWishes(choice.seats, choice.areas, plan?.tables ?? [])),
    holdBest,
  };
}

/** What a change's choice is kept under: other tickets, another choice. */
const changeKey = ({ performanceId, rates }: SeatPickerProps) =>
  ["change", performanceId, ...rates.map(({ code }) => code)].join(":");

export type SeatPickerModel = ReturnType<typeof useSeatPicker>;
