import type { Plan } from "#lib/halls/rules/plan.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { abaiSmallHall } from "./abai-small-hall.ts";
import { abaiTheatre } from "./abai-theatre.ts";
import { abayArena } from "./abay-arena.ts";
import { cultureSportsComplex } from "./culture-sports-complex.ts";
import { spartakStadium } from "./spartak-stadium.ts";
import { standingConcert } from "./standing-concert.ts";
import { text } from "./words.ts";

export type DemoVenue = "abai-theatre" | "spartak" | "complex" | "arena";
export type DemoHall = {
  slug: string;
  venue: DemoVenue;
  name: LocalizedText;
  places: number;
  plan: () => Plan;
};

/** The halls of the demo shop. Buildings and capacities are public facts; every row in them is our own drawing. */
export const demoHalls: readonly DemoHall[] = [
  {
    slug: "abai-main",
    venue: "abai-theatre",
    name: text("Үлкен зал", "Большой зал", "Main hall"),
    places: 530,
    plan: abaiTheatre,
  },
  {
    slug: "abai-small",
    venue: "abai-theatre",
    name: text("Кіші зал", "Малый зал", "Small hall"),
    places: 112,
    plan: abaiSmallHall,
  },
  {
    slug: "spartak",
    venue: "spartak",
    name: text("Стадион", "Стадион", "Stadium"),
    places: 8000,
    plan: spartakStadium,
  },
  {
    slug: "complex",
    venue: "complex",
    name: text("Арена, концерт", "Арена, концерт", "Arena, concert"),
    places: 5000,
    plan: cultureSportsComplex,
  },
  {
    slug: "complex-standing",
    venue: "complex",
    name: text("Концерт залы, тік тұру", "Концертный зал, стоячие места", "Concert hall, standing"),
    places: 1920,
    plan: standingConcert,
  },
  {
    slug: "abay-arena",
    venue: "arena",
    name: text("Арена", "Арена", "Arena"),
    places: 25_000,
    plan: abayArena,
  },
];
