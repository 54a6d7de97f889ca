import { carpet } from "#lib/catalogue/rules/poster/carpet.ts";
import { masks } from "#lib/catalogue/rules/poster/masks.ts";
import type { Composition } from "#lib/catalogue/rules/poster/sheet.ts";
import { stage } from "#lib/catalogue/rules/poster/stage.ts";

/** A season is mostly theatre: a stage, a pair of masks or a hanging, so that a page of plays is no row of curtains. */
export const theatre: Composition = (sheet) => sheet.chance.pick([stage, carpet, masks, carpet])(sheet);
