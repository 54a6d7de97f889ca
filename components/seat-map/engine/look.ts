import { anySeat, type FlagWish, fitsFlags } from "#lib/halls/rules/flag-wish.ts";
import { seatStatus } from "#lib/seating/rules/status.ts";
import type { Scene } from "./scene.ts";

/**
 * How a seat is painted: 0 to 7 = free in that colour of the plan, then the other states. Eight more are free seats that the
 * legend has dimmed.
 */
export const looks = { mine: 8, held: 9, sold: 10, blocked: 11, dimmed: 12 } as const;
export const lookCount = 20;
const hues = 8;

/** Whether a look is that of a seat which somebody else has, or which is not sold. */
export function isTaken(look: number): boolean {
  return look > looks.mine && look < looks.dimmed;
}

/** What a far view says of a section. */
export type SectionSummary = {
  free: number;
  total: number;
  category: number;
  cheapest: number;
  /** Whether a free seat of it is left bright. */
  bright: boolean;
};

export type Looks = {
  of: Uint8Array;
  readonly summaries: SectionSummary[];
  /** Gives the seats whose look has changed. */
  setStatus(status: Uint8Array): number[];
  setMine(seats: Iterable<number>): void;
  /** What is left bright: categories (null is all of them), and what is asked of a seat's flags. */
  setBright(categories: ReadonlySet<number> | null, flags?: FlagWish): void;
  /** The price of a category "from", in tiyn; a far view shows the cheapest free one. */
  setPrices(pricesTiyn: number[]): void;
  isBright(category: number): boolean;
  mine(): ReadonlySet<number>;
};

/** Keeps one byte a seat that says how it looks now, and what each section has left. */
export function makeLooks(scene: Scene): Looks {
  const { plan } = scene;
  const of = new Uint8Array(plan.seatCount);
  const hueOf = Uint8Array.from(plan.categories, (category) => category.color % hues);
  let status: Uint8Array = new Uint8Array(plan.seatCount);
  let mine: ReadonlySet<number> = new Set();
  let bright: ReadonlySet<number> | null = null;
  let brightFlags = anySeat;
  let prices: number[] = [];
  const summaries: SectionSummary[] = [];
  /** Sections that have changed since they were summed up; they are when a picture needs it. */
  const unsummed = new Set<number>();

  function summarize(): void {
    for (let at = 0; at < plan.sections.length; at++) unsummed.add(at);
  }

  function summed(): SectionSummary[] {
    for (const section of unsummed) summarizeSection(section);
    unsummed.clear();
    return summaries;
  }

  function summarizeSection(at: number): void {
    const section = plan.sections[at]!;
    const freeOf = new Uint32Array(plan.categories.length);
    const sizeOf = new Uint32Array(plan.categories.length);
    let isAnyBright = false;
    for (let seat = section.first; seat < section.end; seat++) {
      const category = plan.category[seat]!;
      sizeOf[category]!++;
      if (status[seat] !== seatStatus.free) continue;
      freeOf[category]!++;
      isAnyBright ||= fits(seat);
    }
    const free = freeOf.reduce((sum, count) => sum + count, 0);
    const counts = free > 0 ? freeOf : sizeOf;
    let cheapest = -1;
    for (let category = 0; category < counts.length; category++) {
      if (counts[category] === 0 || prices[category] === undefined) continue;
      if (cheapest < 0 || prices[category]! < prices[cheapest]!) cheapest = category;
    }
    summaries[at] = {
      free,
      total: section.end - section.first,
      category: counts.indexOf(Math.max(...counts)),
      cheapest,
      bright: isAnyBright,
    };
  }

  function lookOf(seat: number): number {
    const category = plan.category[seat]!;
    const state = status[seat]!;
    if (state !== seatStatus.free) return hues + state;
    return hueOf[category]! + (fits(seat) ? 0 : looks.dimmed);
  }

  function fits(seat: number): boolean {
    if (bright && !bright.has(plan.category[seat]!)) return false;
    return fitsFlags(brightFlags, plan.flags[seat]!);
  }

  function repaint(): void {
    if (bright === null && brightFlags === anySeat) {
      const { category } = plan;
      for (let seat = 0; seat < plan.seatCount; seat++) {
        const state = status[seat]!;
        of[seat] = state === seatStatus.free ? hueOf[category[seat]!]! : hues + state;
      }
    } else for (let seat = 0; seat < plan.seatCount; seat++) of[seat] = lookOf(seat);
    for (const seat of mine) if (seat >= 0) of[seat] = looks.mine;
  }

  summarize();
  repaint();
  return {
    of,
    get summaries() {
      return summed();
    },
    mine: () => mine,
    isBright: (category) => bright === null || bright.has(category),
    setStatus(next) {
      const before = status;
      status = next;
      const changed: number[] = [];
      eachDifference(before, next, plan.seatCount, (seat) => {
        unsummed.add(plan.section[seat]!);
        if (of[seat] === looks.mine) return;
        of[seat] = lookOf(seat);
        changed.push(seat);
      });
      return changed;
    },
    setMine(seats) {
      mine = new Set(seats);
      repaint();
    },
    setBright(categories, flags = anySeat) {
      bright = categories;
      brightFlags = flags;
      summarize();
      repaint();
    },
    setPrices(next) {
      prices = next;
      summarize();
    },
  };
}

/** Calls back where two arrays differ. Looks at four seats at once: a sale changes a few of a hundred thousand. */
function eachDifference(
  before: Uint8Array,
  next: Uint8Array,
  count: number,
  found: (seat: number) => void,
): void {
  const [old, fresh] = [wordsOf(before), wordsOf(next)];
  const words = Math.min(old.length, fresh.length, count >> 2);
  for (let word = 0; word < words; word++) {
    if (old[word] === fresh[word]) continue;
    for (let seat = word * 4; seat < word * 4 + 4; seat++) if (before[seat] !== next[seat]) found(seat);
  }
  for (let seat = words * 4; seat < count; seat++) if (before[seat] !== next[seat]) found(seat);
}

/** The whole words of an array; none of one that does not begin at a word. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, length >> 2) : new Uint32Array(0);
}
