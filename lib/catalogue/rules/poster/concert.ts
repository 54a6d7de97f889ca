import { bars } from "#lib/catalogue/rules/poster/bars.ts";
import { rings } from "#lib/catalogue/rules/poster/rings.ts";
import type { Composition } from "#lib/catalogue/rules/poster/sheet.ts";

/** Music: sound in rings, or in bars that rise and fall. */
export const concert: Composition = (sheet) => sheet.chance.pick([rings, rings, bars])(sheet);
