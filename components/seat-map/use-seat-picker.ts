import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { seatStatus, unpackStatus } from "#lib/seating/rules/status.ts";
import { type HoldClient, makeHoldClient } from "./hold-client.ts";
import type { LostSeat } from "./lost-seats.tsx";
import { alternativesTo } from "./rules/alternatives.ts";
import { areaCount, countChosen, countNew } from "./rules/choice.ts";
import { areaLines, categoryLines, listSection, sectionLines } from "./rules/first-view.ts";
import { type HoldAnswer, type HoldBody, holdWishes } from "./rules/hold.ts";
import { moneyPrinter, priceTable } from "./rules/prices.ts";
import { bookOfListing, bookOfPlan, factsAt } from "./rules/seat-book.ts";
import { useSeatWords } from "./seat-words.ts";
import type { Claimed, SeatPickerProps } from "./types.ts";
import { choiceStorageKey, keepChoice, useChoice } from "./use-choice.ts";
import { useSeatPlan } from "./use-seat-plan.ts";
import { useSeatStatus } from "./use-seat-status.ts";

/** How many seats are offered in place of a lost one. */
const offered = 3;

type LiveStatus = { version: string; seats: Uint8Array; areas: Readonly<Record<string, number>> };

/** All that the seats screen knows and can do; the components only show it. */
export function useSeatPicker(props: SeatPickerProps) {
  const { performanceId, locale, first, maxSeats, cartPath } = props;
  const t = useTranslations("seats");
  const errors = useTranslations("errors");
  const { plan, failed: planFailed, retry: retryPlan } = useSeatPlan(props.planUrl, props.overlayUrl);
  const { choice, change, restored } = useChoice(performanceId, props.initialMine);
  const [live, setLive] = useState<LiveStatus | null>(null);
  const [sectionCode, setSectionCode] = useState(first.listing?.code ?? null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [client] = useState<HoldClient>(() => makeHoldClient(props.holdUrl));
  const [everHeld, setEverHeld] = useState(false);

  const money = moneyPrinter(props.currency, locale);
  const prices = priceTable(first.categories, props.prices, props.rates);
  const words = useSeatWords(prices, money);
  const book = plan ? bookOfPlan(plan, locale) : bookOfListing(first.listing);

  const { stale, refresh } = useSeatStatus(props.statusUrl, plan !== null, (document) => {
    if (!plan) return;
    const seats =
      document.version === live?.version ? live.seats : unpackStatus(document.bits, plan.seatCount);
    if (document.version !== live?.version)
      setLive({ version: document.version, seats, areas: document.areas });
    // While a hold is on its way the status may already show it as somebody's: that is not a loss.
    if (!busy) change({ type: "status", isFree: (seat) => seats[plan.indexOf(seat)] === seatStatus.free });
  });

  // A choice kept from an older plan of the hall may name seats that are gone.
  useEffect(() => {
    if (!plan || !restored) return;
    const unknown = choice.seats.map((its) => its.seat).filter((seat) => plan.indexOf(seat) < 0);
    if (unknown.length > 0) change({ type: "remove", seats: unknown });
  }, [plan, restored, choice.seats, change]);

  // Back from the cart may show this page as it was left, with a cart that has changed since: then it is loaded afresh.
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted && everHeld) location.reload();
    };
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, [everHeld]);

  const room = maxSeats - countChosen(choice);
  const left = (used: number) => t("roomAfter", { count: Math.max(0, room - used) });

  function rateFor(category: number): string {
    return prices.ratesOf(category)[0]?.code ?? props.rates[0]?.code ?? "";
  }

  /** Seats that come and go together: those of a table that is sold whole. */
  function together(seat: number): number[] {
    return plan?.tables.find((table) => table.whole && table.seats.includes(seat))?.seats ?? [seat];
  }

  async function free(seats: number[]): Promise<void> {
    setBusy(true);
    const answer = await client.free(seats);
    setBusy(false);
    if (answer.kind === "held") {
      change({ type: "freed", seats });
      setSaid(t("freed"));
      setProblem(null);
    } else tell(answer);
    refresh();
  }

  function toggle(seat: number): void {
    if (busy) return;
    const facts = book(seat);
    if (!facts) return;
    const group = together(seat);
    const name = words.short(facts);
    if (choice.held.some((its) => its.seat === seat)) {
      void free(group.filter((its) => choice.held.some((held) => held.seat === its)));
      return;
    }
    setProblem(null);
    if (choice.seats.some((its) => its.seat === seat)) {
      change({ type: "remove", seats: group });
      setSaid(`${t("removed", { seat: name })} ${left(-group.length)}`);
      return;
    }
    const isFree = (its: number) => !plan || !live || live.seats[plan.indexOf(its)] === seatStatus.free;
    if (!group.every(isFree)) {
      setSaid(t("taken", { seat: name }));
      return;
    }
    if (prices.main(facts.category) === null) {
      setProblem(t("noPriceFor", { seat: name }));
      return;
    }
    if (group.length > room) {
      setProblem(t("full", { max: maxSeats }));
      return;
    }
    change({
      type: "add",
      seats: group.map((its) => ({ seat: its, rate: rateFor(book(its)?.category ?? facts.category) })),
    });
    setSaid(`${t("chosen", { seat: name })} ${left(group.length)}`);
  }

  function setArea(area: number, rate: string, count: number): void {
    const before = choice.areas.find((its) => its.area === area);
    const grows = count - (before?.rates[rate] ?? 0);
    if (grows > room) {
      setProblem(t("full", { max: maxSeats }));
      return;
    }
    setProblem(null);
    change({ type: "area", area, rate, count });
    const name = areas.find((its) => its.id === area)?.name ?? "";
    setSaid(
      `${t("areaChosen", { area: name, count: (before ? areaCount(before) : 0) + grows })} ${left(grows)}`,
    );
  }

  /** Says why a request did not succeed; what was chosen stays chosen. */
  function tell(answer: HoldAnswer): void {
    if (answer.kind === "taken") {
      change({ type: "lost", seats: answer.seats });
      setProblem(null);
    } else if (answer.kind === "refused") {
      const code = answer.code as Parameters<typeof errors>[0];
      setProblem(errors.has(code) ? errors(code, answer.details as never) : errors("INTERNAL"));
    } else if (answer.kind === "unreachable") setProblem(t("unreachable"));
  }

  async function holdAll(wishes: { body: HoldBody; seats: number[]; area: number | null }[]): Promise<void> {
    if (busy || wishes.length === 0) return;
    setBusy(true);
    setProblem(null);
    for (const wish of wishes) {
      const answer = await client.hold(wish.body);
      if (answer.kind === "held") {
        setEverHeld(true);
        change({ type: "held", seats: wish.seats, areas: wish.area === null ? [] : [wish.area] });
        continue;
      }
      tell(answer);
      setBusy(false);
      refresh();
      return;
    }
    // Everything is in the cart: nothing is left to remember. The button stays busy until the cart's page is here.
    keepChoice(choiceStorageKey(performanceId), null);
    location.assign(cartPath);
  }

  const status = live?.seats ?? null;
  const areasFree = live?.areas ?? Object.fromEntries(first.areas.map((area) => [area.id, area.free]));
  const areas = plan && live ? areaLines(plan, live.areas, locale) : first.areas;
  const categories = plan && live ? categoryLines(plan, live.seats, live.areas, locale) : first.categories;
  const sections = plan && live ? sectionLines(plan, live.seats, locale) : first.sections;
  const sectionAt = plan ? plan.sections.findIndex((section) => section.code === sectionCode) : -1;
  const listing =
    plan && live && sectionAt >= 0 ? listSection(plan, live.seats, sectionAt, locale) : first.listing;

  function replace(lost: number, by: number): void {
    const facts = book(by);
    if (!facts) return;
    change({ type: "replace", lost, by });
    setSaid(`${t("chosen", { seat: words.short(facts) })} ${left(1)}`);
  }

  /** A lost seat with the free ones nearest to it; `mine` are the seats that the party still has. */
  function describeLost(seat: number, mine: number[]): LostSeat {
    const facts = book(seat);
    const name = facts ? words.short(facts) : t("seat");
    if (!plan || !status) return { seat, name, instead: [] };
    const around = new Set(mine.map((its) => plan.indexOf(its)));
    const others = alternativesTo(plan, status, plan.indexOf(seat), around, offered);
    return {
      seat,
      name,
      instead: others.map((at) => ({ seat: plan.ids[at]!, name: words.short(factsAt(plan, at, locale)) })),
    };
  }

  return {
    ...{
      plan,
      planFailed,
      retryPlan,
      stale,
      status,
      areasFree,
      areas,
      categories,
      sections,
      listing,
      sectionAt,
    },
    ...{
      choice,
      change,
      ready: restored,
      busy,
      problem,
      said,
      room,
      words,
      money,
      prices,
      book,
      toggle,
      setArea,
      describeLost,
      replace,
      free,
    },
    showSection: setSectionCode,
    fresh: countNew(choice),
    hold: () => holdAll(holdWishes(choice.seats, choice.areas, plan?.tables ?? [])),
    holdBest(count: number, category: number | null) {
      const code = category === null ? undefined : first.categories[category]?.code;
      const rate = rateFor(category ?? 0);
      const best = { rates: { [rate]: count }, ...(code ? { category: code } : {}) };
      return holdAll([{ body: { best }, seats: [], area: null }]);
    },
  };
}

export type SeatPickerModel = ReturnType<typeof useSeatPicker>;
export type { Claimed };
