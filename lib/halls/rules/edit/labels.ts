export type LabelStyle = "number" | "latin" | "russian" | "kazakh";

/**
 * Letters by which rows are named. Russian halls leave out Ё Й Ъ Ы Ь. The Kazakh order is the one of the Cyrillic alphabet of
 * 1940 as Unicode's CLDR sorts it (a test holds it against Intl.Collator); its own letters stay, those that only write Russian
 * sounds or none (Ё Й Ъ Ь) are left out as in Russian halls, while Ы and І are two ordinary vowels.
 */
const alphabets: Record<Exclude<LabelStyle, "number">, readonly string[]> = {
  latin: [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  russian: [..."АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"],
  kazakh: [..."АӘБВГҒДЕЖЗИКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ"],
};

/** The n-th label of a style, from 1; behind the last letter come two: АА, АБ. Letters have no label for 0 and below. */
export function labelText(style: LabelStyle, n: number): string {
  if (style === "number") return String(n);
  const letters = alphabets[style];
  let text = "";
  for (let left = n; left > 0; left = Math.floor((left - 1) / letters.length))
    text = letters[(left - 1) % letters.length]! + text;
  return text;
}

/** Gives one label after the other, from `start` in steps, without those to skip. */
export function labelSequence(
  style: LabelStyle,
  start: number,
  step: number,
  skip: readonly string[] = [],
): () => string {
  let n = start - step;
  return () => {
    do n += step;
    while (skip.includes(labelText(style, n)));
    return labelText(style, n);
  };
}

/** Whether labels can be counted this way: whole steps upwards from a first label that there is. */
export function canCount(style: LabelStyle, start: number, step: number): boolean {
  const least = style === "number" ? 0 : 1;
  return (
    Number.isInteger(start) && Number.isInteger(step) && start >= least && step >= 1 && start + step < 1e7
  );
}

/** The label that comes after one: 9 and 10, A9 and A10, Б and В, Я and АА; what cannot be counted gets a number. */
export function labelAfter(label: string): string {
  const number = /\d{1,9}$/.exec(label)?.[0];
  if (number) {
    const next = String(Number(number) + 1).padStart(number.length, "0");
    return label.slice(0, -number.length) + next;
  }
  for (const style of ["latin", "russian", "kazakh"] as const) {
    const place = placeOf(label, alphabets[style]);
    if (place > 0) return labelText(style, place + 1);
  }
  return label === "" ? "1" : `${label.slice(0, 12)}2`;
}

function placeOf(label: string, letters: readonly string[]): number {
  let place = 0;
  for (const letter of label.length > 3 ? "?" : label) {
    const at = letters.indexOf(letter);
    if (at < 0) return 0;
    place = place * letters.length + at + 1;
  }
  return place;
}

/** The label itself when it is free, else the next free one after it; what it answers is taken from then on. */
export function freeLabel(label: string, taken: Set<string>): string {
  let free = label;
  while (taken.has(free) || free === "") free = labelAfter(free);
  taken.add(free);
  return free;
}

/** Keeps labels that come once; one that comes again counts on from the highest. `known` takes them all. */
export function eachOnce(known: Set<string>): (label: string) => string {
  let last: string | null = null;
  return (label) => {
    if (label !== "" && !known.has(label)) {
      known.add(label);
      return label;
    }
    last = freeLabel(labelAfter(last ?? highestLabel([...known]) ?? label), known);
    return last;
  };
}

/** The label to count on from: the highest number there is, else the last label. */
export function highestLabel(labels: readonly string[]): string | null {
  let highest: string | null = null;
  for (const label of labels)
    if (/^\d{1,9}$/.test(label) && (highest === null || Number(label) > Number(highest))) highest = label;
  return highest ?? labels.at(-1) ?? null;
}
