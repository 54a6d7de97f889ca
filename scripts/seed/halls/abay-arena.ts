import type { Plan } from "#lib/halls/rules/plan.ts";
import { countIds } from "#lib/halls/rules/templates/rows.ts";
import { seatBowl } from "./bowl.ts";
import { footballPitch } from "./field.ts";
import { gate, ownRows, sector, text } from "./words.ts";

const centre = { x: 9300, y: 7500 };

/** Abay Arena: 25,000 seats in two tiers round a football pitch. */
export function abayArena(): Plan {
  const sections = seatBowl(
    {
      ...{
        centre,
        halfLength: 6100,
        halfWidth: 4250,
        corner: 1600,
        seats: 25_000,
        rowsInTier: 15,
        sectionWidth: 1450,
      },
      sides: ["top", "right", "bottom", "left"],
      name: (tier, number) => {
        const code = String((tier + 1) * 100 + number);
        return {
          code,
          name: sector(code),
          entrance: gate(1 + Math.floor((number - 1) / (tier === 0 ? 7 : 9))),
        };
      },
      category: (side, tier, row, middle) => {
        if (tier > 0) return row < 7 ? "upper" : "upper-back";
        if (side === "bottom" && middle && row > 1) return "vip";
        return side === "bottom" || side === "top" ? "sides" : "ends";
      },
    },
    countIds(),
  );
  return {
    format: 1,
    name: "Abay Arena",
    size: { width: centre.x * 2, height: centre.y * 2 },
    focal: centre,
    categories: [
      { code: "vip", name: text("VIP", "VIP", "VIP"), color: 4 },
      {
        code: "sides",
        name: text("Төменгі қабат, алаң бойы", "Нижний ярус, вдоль поля", "Lower tier, along the pitch"),
        color: 0,
      },
      {
        code: "ends",
        name: text(
          "Төменгі қабат, бұрыштар мен қақпа арты",
          "Нижний ярус, углы и за воротами",
          "Lower tier, corners and behind the goals",
        ),
        color: 2,
      },
      { code: "upper", name: text("Жоғарғы қабат", "Верхний ярус", "Upper tier"), color: 1 },
      {
        code: "upper-back",
        name: text("Жоғарғы қабат, артқы қатарлар", "Верхний ярус, дальние ряды", "Upper tier, back rows"),
        color: 3,
      },
    ],
    sections,
    areas: [],
    tables: [],
    shapes: footballPitch(centre),
    remark: ownRows,
  };
}
