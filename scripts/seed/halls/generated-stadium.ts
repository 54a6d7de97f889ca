import type { Plan } from "#lib/halls/rules/plan.ts";
import { countIds } from "#lib/halls/rules/templates/rows.ts";
import { seatBowl } from "./bowl.ts";
import { footballPitch } from "./field.ts";
import { gate, sector, text } from "./words.ts";

/** A stadium of any number of seats, for measurements; its tiers grow outwards as far as needed. */
export function generatedStadium(seats: number): Plan {
  const tiers = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const centre = { x: 20_000, y: 18_000 };
  return {
    format: 1,
    name: `Stadium ${seats}`,
    size: { width: centre.x * 2, height: centre.y * 2 },
    focal: centre,
    categories: tiers.map((code, color) => {
      return { code, name: text(`${color + 1}-қабат`, `Ярус ${color + 1}`, `Tier ${color + 1}`), color };
    }),
    sections: seatBowl(
      {
        ...{
          centre,
          halfLength: 6100,
          halfWidth: 4250,
          corner: 1600,
          seats,
          rowsInTier: 16,
          sectionWidth: 1450,
        },
        sides: ["top", "right", "bottom", "left"],
        name: (tier, number) => {
          const code = String((tier + 1) * 100 + number);
          return { code, name: sector(code), entrance: gate(1 + (number % 8)) };
        },
        category: (_, tier) => tiers[tier % tiers.length]!,
      },
      countIds(),
    ),
    areas: [],
    tables: [],
    shapes: footballPitch(centre),
  };
}
