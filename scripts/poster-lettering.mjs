// Writes the letters that posters are set in: outlines, advances and kerning of Onest Bold (SIL Open Font License),
// so that a title looks the same as a picture, on paper and in a link preview, whatever fonts the machine has.
// Run by hand when the set of letters changes: node scripts/poster-lettering.mjs
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { openSync } = require("fontkit");

const letters =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя" +
  "ӘҒҚҢӨҰҮҺІәғқңөұүһі";
const signs = " 0123456789.,:;!?-–—«»“”„\"'’()/&+№₸·…%#@*";
const leastKern = 20;

const font = openSync(require.resolve("@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf"));

const outlines = [...letters, ...signs].map((letter) => {
  const glyph = font.glyphForCodePoint(letter.codePointAt(0));
  if (glyph.id === 0) throw new Error(`no glyph for ${letter}`);
  return `  ${JSON.stringify(letter)}: "${glyph.advanceWidth} ${glyph.path.toSVG()}",`;
});

const kerning = [...letters].map((first) => {
  const pairs = [...letters, ".", ","].flatMap((second) => {
    const run = font.layout(first + second);
    if (run.glyphs.length !== 2) return [];
    const kern = Math.round(run.positions[0].xAdvance - run.glyphs[0].advanceWidth);
    return Math.abs(kern) >= leastKern ? [`${second}${kern}`] : [];
  });
  return pairs.length > 0 ? `  ${JSON.stringify(first)}: "${pairs.join(" ")}",` : undefined;
});

writeFileSync(
  new URL("../lib/catalogue/rules/poster/lettering-data.ts", import.meta.url),
  `// Made by scripts/poster-lettering.mjs from Onest Bold, (c) The Onest Project Authors, SIL Open Font License 1.1.
// biome-ignore-all format: data

export const unitsPerEm = ${font.unitsPerEm};
export const capHeight = ${font.capHeight};

/** Advance width, then the outline with y upwards. */
export const outlines: Record<string, string> = {
${outlines.join("\n")}
};

/** First letter, then each second letter with what is added between the two. */
export const kerning: Record<string, string> = {
${kerning.filter(Boolean).join("\n")}
};
`,
);
