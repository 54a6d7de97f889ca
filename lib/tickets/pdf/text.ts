import type { Weight } from "./fonts.ts";

export type TextBox = { x: number; y: number; width: number };

export type TextStyle = {
  weight?: Weight;
  size: number;
  /** Long text is set smaller down to this size before it is cut. */
  minSize?: number;
  color?: string;
  maxLines?: number;
  /** Instead of a number of lines. */
  maxHeight?: number;
  align?: "left" | "center" | "right";
};

export const ink = "#15191f";
export const muted = "#56606e";
export const hairline = "#dad5ca";

/** Writes a text into a box of so many lines and gives back where it ends. Never spills over and never adds a page. */
export function writeText(pdf: PDFKit.PDFDocument, text: string, box: TextBox, style: TextStyle): number {
  const clean = printable(text);
  if (clean === "") return box.y;
  const { weight = "regular", minSize = style.size, color = ink, align = "left" } = style;
  pdf.font(weight).fillColor(color);
  const room = () => style.maxHeight ?? (style.maxLines ?? 1) * pdf.currentLineHeight(true);
  let size = style.size;
  pdf.fontSize(size);
  while (size > minSize && !fits(pdf, clean, box.width, room())) {
    size = Math.max(minSize, size - 0.5);
    pdf.fontSize(size);
  }
  const needed = pdf.heightOfString(clean, { width: box.width });
  // A little more room, so that rounding never cuts a text that fits; less than a line, so that none is added.
  const height = room() + pdf.currentLineHeight(true) / 4;
  pdf.text(clean, box.x, box.y, { width: box.width, height, ellipsis: "…", align });
  return box.y + Math.min(needed, room());
}

/** Whether the text, at the current font and size, stays within the height and no word is broken. */
function fits(pdf: PDFKit.PDFDocument, text: string, width: number, height: number): boolean {
  const longestWord = Math.max(...text.split(" ").map((word) => pdf.widthOfString(word)));
  return longestWord <= width && pdf.heightOfString(text, { width }) <= height + 0.01;
}

/** One line without control and direction characters: a name cannot rearrange the ticket. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
