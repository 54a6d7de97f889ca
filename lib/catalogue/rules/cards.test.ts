import { expect, it } from "vitest";
import { cardsOf } from "./cards.ts";

const showing = (
  eventId: string,
  startsAt: string,
  availability: "on-sale" | "sold-out" | "few-left",
  fromTiyn: number | null = 300_000,
) => ({
  eventId,
  slug: eventId,
  kind: "theatre" as const,
  title: eventId,
  posterUrl: "",
  colors: ["#000000", "#ffffff"] as [string, string],
  venueName: "",
  timeZone: "Asia/Almaty",
  startsAt,
  fromTiyn,
  currency: "KZT" as const,
  availability,
});

it("gathers an event's dates and shows the next one that can be bought", () => {
  const [card, ...others] = cardsOf([
    showing("abai", "2026-11-28", "sold-out"),
    showing("abai", "2026-12-11", "few-left"),
    showing("abai", "2026-12-26", "on-sale", 250_000),
  ]);
  expect(others).toEqual([]);
  expect(card).toMatchObject({
    startsAt: "2026-12-11",
    moreDates: 2,
    availability: "on-sale",
    fromTiyn: 250_000,
  });
});

it("keeps the order of next dates, and says sold out only when every date is", () => {
  const cards = cardsOf([
    showing("qara-soz", "2026-11-27", "sold-out", null),
    showing("abai", "2026-11-28", "on-sale"),
    showing("qara-soz", "2026-12-12", "sold-out", null),
  ]);
  expect(cards.map(({ slug }) => slug)).toEqual(["qara-soz", "abai"]);
  expect(cards[0]).toMatchObject({ availability: "sold-out", fromTiyn: null, startsAt: "2026-11-27" });
});
