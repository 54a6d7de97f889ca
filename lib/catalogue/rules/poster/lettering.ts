import { capHeight, kerning, outlines, unitsPerEm } from "#lib/catalogue/rules/poster/lettering-data.ts";

export type Lines = { size: number; lines: string[] };
export type TitleBox = { width: number; height: number; most: number; least: number };

const lineHeight = 1.12;
const glyphs = new Map<string, { advance: number; outline: string }>();

/** The largest setting of a title that fits a box, its lines about equally long; cut with an ellipsis if none fits. */
export function fitTitle(title: string, { width, height, most, least }: TitleBox): Lines {
  const words = bound(settable(title).split(" ").filter(Boolean));
  for (let size = most; size > least; size *= 0.94) {
    const lines = balanced(words, width / size);
    if (lines && blockHeight(lines.length, size) <= height) return { size: Math.round(size), lines };
  }
  const lines = greedy(
    words.flatMap((word) => broken(word, width / least)),
    width / least,
  );
  const room = Math.max(1, Math.floor((height / least - capHeight / unitsPerEm) / lineHeight) + 1);
  if (lines.length <= room) return { size: least, lines };
  return { size: least, lines: [...lines.slice(0, room - 1), ellipsis(lines[room - 1]!, width / least)] };
}

/** From the top of the capitals of the first line to the baseline of the last. */
export function blockHeight(lines: number, size: number): number {
  return (capHeight / unitsPerEm + (lines - 1) * lineHeight) * size;
}

/** The lines as one path; `y` is the top of the first line's capitals, `x` the left edge or the middle. */
export function letteringPath(
  { size, lines }: Lines,
  x: number,
  y: number,
  align: "start" | "middle" = "start",
): string {
  const factor = size / unitsPerEm;
  const top = y + capHeight * factor;
  return lines
    .map((line, index) => {
      const left = align === "start" ? x : x - (lineWidth(line) * size) / 2;
      return linePath(line, left, top + index * lineHeight * size, factor);
    })
    .join("");
}

/** Width of a line in ems. */
export function lineWidth(line: string): number {
  return placed(line).end / unitsPerEm;
}

/** A dash stays at the end of a line and a word of one or two letters goes with the next, as a typesetter would have it. */
function bound(words: string[]): string[] {
  const out: string[] = [];
  let waiting = "";
  for (const word of words) {
    if (/^[-–—:]$/.test(word) && out.length > 0 && !waiting) out[out.length - 1] += ` ${word}`;
    else if (/^\p{L}{1,2}$/u.test(word) && words.length > 2) waiting += `${word} `;
    else {
      out.push(waiting + word);
      waiting = "";
    }
  }
  if (waiting) out.push(waiting.trimEnd());
  return out;
}

/** Letters we have no outline for become the letter under the accent, or go: a title never shows an empty box. */
function settable(title: string): string {
  return [...title.replaceAll(/\s+/g, " ").trim()]
    .map((letter) =>
      letter in outlines ? letter : [...letter.normalize("NFD")].filter((part) => part in outlines).join(""),
    )
    .join("");
}

function placed(line: string): { at: { letter: string; x: number }[]; end: number } {
  const at: { letter: string; x: number }[] = [];
  let end = 0;
  let before = "";
  for (const letter of line) {
    end += kernBetween(before, letter);
    at.push({ letter, x: end });
    end += glyphOf(letter).advance;
    before = letter;
  }
  return { at, end };
}

function linePath(line: string, left: number, baseline: number, factor: number): string {
  return placed(line)
    .at.map(({ letter, x }) => scaledOutline(glyphOf(letter).outline, left + x * factor, baseline, factor))
    .join("");
}

/** Outlines come as "M75 0L75 708...": pairs of numbers with y upwards. */
function scaledOutline(outline: string, dx: number, dy: number, factor: number): string {
  let isX = false;
  return outline.replaceAll(/-?\d+(?:\.\d+)? ?/g, (match) => {
    isX = !isX;
    const value = isX ? dx + Number(match) * factor : dy - Number(match) * factor;
    return `${Math.round(value * 10) / 10}${match.endsWith(" ") ? " " : ""}`;
  });
}

function glyphOf(letter: string): { advance: number; outline: string } {
  const known = glyphs.get(letter);
  if (known) return known;
  const data = outlines[letter] ?? outlines[" "]!;
  const cut = data.indexOf(" ");
  const glyph = { advance: Number(data.slice(0, cut)), outline: data.slice(cut + 1) };
  glyphs.set(letter, glyph);
  return glyph;
}

function kernBetween(first: string, second: string): number {
  const pairs = kerning[first];
  const found = pairs?.split(" ").find((pair) => pair.startsWith(second));
  return found ? Number(found.slice(second.length)) : 0;
}

/** The fewest lines the words need, then broken so that the longest of them is as short as it can be. */
function balanced(words: string[], width: number): string[] | undefined {
  if (words.some((word) => lineWidth(word) > width)) return undefined;
  const needed = greedy(words, width).length;
  let best = greedy(words, width);
  for (let narrower = width; narrower > width * 0.4; narrower *= 0.95) {
    if (words.some((word) => lineWidth(word) > narrower)) break;
    const lines = greedy(words, narrower);
    if (lines.length > needed) break;
    best = lines;
  }
  return best;
}

function greedy(words: string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && lineWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word wider than the box, in pieces that fit. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const longer = (pieces.at(-1) ?? "") + letter;
    if (pieces.length > 0 && lineWidth(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

function ellipsis(line: string, width: number): string {
  let kept = line;
  while (kept && lineWidth(`${kept}…`) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
