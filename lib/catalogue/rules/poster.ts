import { type Figure, num, pathOf } from "#lib/catalogue/rules/ornament/figure.ts";
import { chanceFrom, hash } from "#lib/catalogue/rules/poster/chance.ts";
import { children } from "#lib/catalogue/rules/poster/children.ts";
import { paletteOf, readable } from "#lib/catalogue/rules/poster/colours.ts";
import { concert } from "#lib/catalogue/rules/poster/concert.ts";
import { conference } from "#lib/catalogue/rules/poster/conference.ts";
import { blockHeight, fitTitle, letteringPath } from "#lib/catalogue/rules/poster/lettering.ts";
import {
  type Composition,
  posterHeight,
  posterWidth,
  type Sheet,
  type TitlePlace,
} from "#lib/catalogue/rules/poster/sheet.ts";
import { sport } from "#lib/catalogue/rules/poster/sport.ts";
import { theatre } from "#lib/catalogue/rules/poster/theatre.ts";

export { posterHeight, posterWidth } from "#lib/catalogue/rules/poster/sheet.ts";

export type PosterKind = "concert" | "theatre" | "sport" | "conference" | "children";

export type PosterInput = {
  /** The same seed draws the same poster: the event's slug. */
  seed: string;
  kind: PosterKind;
  /** Ground and ornament, "#rrggbb". */
  colors: readonly [string, string];
  title: string;
};

const compositions: Record<PosterKind, Composition> = { concert, theatre, sport, conference, children };

/**
 * A poster as a whole SVG document, 4:5: an ornament after the kind of event, in its two colours, and the title in outlines,
 * so that it needs no font. Nothing of the input reaches the document unescaped: colours are checked, the title becomes a path.
 */
export function posterSvg({ seed, kind, colors, title }: PosterInput): string {
  const palette = paletteOf(colors);
  const { sheet, definitions } = newSheet(seed, kind, palette);
  const { art, title: place } = compositions[kind](sheet);
  const fill = readable(place.ground, [palette.paper, palette.ink, "#ffffff", "#000000"]);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${posterWidth} ${posterHeight}" width="${posterWidth}" height="${posterHeight}" role="img">` +
    `<title>${escaped(title)}</title><defs>${definitions.join("")}</defs>${art}` +
    `<path d="${titlePath(title, place)}" fill="${fill}"/></svg>`
  );
}

function newSheet(seed: string, kind: PosterKind, palette: Sheet["palette"]) {
  const prefix = `p${hash(`${kind}:${seed}`).toString(36)}`;
  const definitions: string[] = [];
  const known = new Map<string, string>();
  const defineAs: Sheet["defineAs"] = (build) => {
    const id = `${prefix}-${definitions.length}`;
    definitions.push(build(id));
    return id;
  };
  const define = (figure: Figure) => {
    const d = pathOf(figure);
    const id = known.get(d) ?? defineAs((name) => `<path id="${name}" d="${d}"/>`);
    known.set(d, id);
    return id;
  };
  const sheet: Sheet = { chance: chanceFrom(`${kind}:${seed}`), palette, define, defineAs };
  return { sheet, definitions };
}

function titlePath(title: string, place: TitlePlace): string {
  const set = fitTitle(title, { width: place.width, height: place.height, most: place.most, least: 40 });
  const spare = place.height - blockHeight(set.lines.length, set.size);
  const down = { top: 0, middle: spare / 2, bottom: spare }[place.sit];
  return letteringPath(set, place.x, Number(num(place.y + down)), place.align);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
