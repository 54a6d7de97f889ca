import type { PlanSection } from "#lib/halls/rules/plan.ts";
import { arc, type Guide, straight } from "#lib/halls/rules/templates/guides.ts";
import { type Ids, pairsIn, type Segment, wheelchairPairs } from "#lib/halls/rules/templates/rows.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { seatPitch, stairs, stand, standRowPitch } from "./stand.ts";

export type BowlSide = "top" | "right" | "bottom" | "left" | "corner";

/** One section's share of the ring: where its rows run and how wide they may be so far back. */
type Piece = { side: BowlSide; middle: boolean; guide: Guide; widthAt: (depth: number) => number };

export type Bowl = {
  centre: { x: number; y: number };
  /** The front line: half its length and width, and the radius of its corners. */
  halfLength: number;
  halfWidth: number;
  corner: number;
  /** Which straight sides are built; a concert hall leaves out the one behind the stage and its corners. */
  sides: readonly Exclude<BowlSide, "corner">[];
  rowsInTier: number;
  /** About how wide a section is in the middle of its tier. */
  sectionWidth: number;
  seats: number;
  name: (tier: number, number: number) => { code: string; name: LocalizedText; entrance: LocalizedText };
  category: (side: BowlSide, tier: number, row: number, middle: boolean) => string;
};

const tierGap = 320;

/**
 * A ring of stands with exactly so many seats: rows are added from the field outwards, tier by tier, until they hold enough;
 * what is too many is then taken off the last rows, evenly over the sections.
 */
export function seatBowl(bowl: Bowl, ids: Ids): PlanSection[] {
  const sections: { piece: Piece; tier: number; start: number; rows: number[] }[] = [];
  let start = 0;
  let seats = 0;
  for (let tier = 0; seats < bowl.seats; tier++) {
    const its = ringOf(bowl, start).map((piece) => ({ piece, tier, start, rows: [] as number[] }));
    sections.push(...its);
    for (let row = 0; row < bowl.rowsInTier && seats < bowl.seats; row++) {
      for (const section of its) {
        const count = seatsAt(section.piece, start + row * standRowPitch, isPlatform(section, row));
        section.rows.push(count);
        seats += count;
      }
    }
    start += bowl.rowsInTier * standRowPitch + tierGap;
  }
  trim(
    sections.map((its) => its.rows),
    seats - bowl.seats,
  );

  const numbers = new Map<number, number>();
  return sections
    .filter((its) => its.rows.length > 0)
    .map((section) => {
      const { piece, tier, rows } = section;
      const number = (numbers.get(tier) ?? 0) + 1;
      numbers.set(tier, number);
      const segments = rows.map((count, row): Segment[] =>
        isPlatform(section, row) ? [wheelchairPairs(count / 2)] : [count],
      );
      return stand(
        {
          ...bowl.name(tier, number),
          ...{ floor: tier + 1, guide: piece.guide, start: section.start, rows: segments },
          category: (row) => bowl.category(piece.side, tier, row, piece.middle),
        },
        ids,
      );
    });
}

/** The front row in the middle of each side of the lowest tier takes wheelchairs. */
function isPlatform({ piece, tier }: { piece: Piece; tier: number }, row: number): boolean {
  return tier === 0 && row === 0 && piece.middle;
}

function seatsAt(piece: Piece, depth: number, platform: boolean): number {
  const width = piece.widthAt(depth) - stairs;
  return platform ? pairsIn(width) * 2 : Math.floor(width / seatPitch);
}

/** Takes seats off the last row of each section in turn; a row that has none left goes. */
function trim(sections: number[][], surplus: number): void {
  let left = surplus;
  while (left > 0) {
    const longest = Math.max(...sections.map((rows) => rows.length));
    const last = sections.filter((rows) => rows.length === longest);
    const share = Math.ceil(left / last.length);
    for (const rows of last) {
      const taken = Math.min(share, rows.at(-1)!, left);
      rows[rows.length - 1]! -= taken;
      left -= taken;
      if (rows.at(-1) === 0) rows.pop();
    }
  }
}

/** The sections of one tier, clockwise from the left end of the top side. */
function ringOf(bowl: Bowl, depth: number): Piece[] {
  const { centre, corner } = bowl;
  const reachX = bowl.halfLength - corner;
  const reachY = bowl.halfWidth - corner;
  const turns = [
    { side: "top", away: -90, half: reachX, front: bowl.halfWidth },
    { side: "right", away: 0, half: reachY, front: bowl.halfLength },
    { side: "bottom", away: 90, half: reachX, front: bowl.halfWidth },
    { side: "left", away: 180, half: reachY, front: bowl.halfLength },
  ] as const;
  return turns.flatMap(({ side, away, half, front }, at) => {
    const next = turns[(at + 1) % 4]!.side;
    const built = bowl.sides.includes(side);
    const [cos, sin] = [
      Math.round(Math.cos((away * Math.PI) / 180)),
      Math.round(Math.sin((away * Math.PI) / 180)),
    ];
    const bend = {
      x: centre.x + (at < 2 ? reachX : -reachX),
      y: centre.y + (at === 0 || at === 3 ? -reachY : reachY),
    };
    const straightPieces = split(half * 2, bowl.sectionWidth).map(({ from, width, middle }): Piece => {
      const shift = from + width / 2 - half;
      const point = { x: centre.x + cos * front - sin * shift, y: centre.y + sin * front + cos * shift };
      return { side, middle, guide: straight(point, away), widthAt: () => width };
    });
    const whole = (Math.PI / 2) * (corner + depth + (bowl.rowsInTier * standRowPitch) / 2);
    const cornerPieces = split(whole, bowl.sectionWidth).map(({ from, width }): Piece => {
      const share = width / whole;
      const angle = away + ((from + width / 2) / whole) * 90;
      const widthAt = (reach: number) => (Math.PI / 2) * (corner + reach) * share;
      return { side: "corner", middle: false, guide: arc(bend, corner, angle), widthAt };
    });
    return [...(built ? straightPieces : []), ...(built && bowl.sides.includes(next) ? cornerPieces : [])];
  });
}

/** Cuts a length into even sections of about the usual width. */
function split(length: number, usual: number): { from: number; width: number; middle: boolean }[] {
  const count = Math.max(1, Math.round(length / usual));
  const width = length / count;
  return Array.from({ length: count }, (_, at) => {
    return { from: at * width, width, middle: Math.abs(at - (count - 1) / 2) < 1 };
  });
}
