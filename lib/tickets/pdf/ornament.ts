/** Ram's horns, the oldest figure of Kazakh felt: a stem that parts into two curls, in a square of 40. */
const horns =
  "M20 40V27C20 13 4 11 4 21.5C4 29 13 29.5 13 23.5C13 21 11 19.6 9.2 20.4" +
  "M20 27C20 13 36 11 36 21.5C36 29 27 29.5 27 23.5C27 21 29 19.6 30.8 20.4";
const diamond = "M20 2L24.5 8L20 14L15.5 8Z";
const unit = 40;

/** A band of horns in the event's colours, its figures standing and hanging by turns. */
export function drawOrnamentBand(
  pdf: PDFKit.PDFDocument,
  box: { x: number; y: number; width: number; height: number },
  [ground, figure]: readonly [string, string],
): void {
  pdf.save().rect(box.x, box.y, box.width, box.height).clip();
  pdf.rect(box.x, box.y, box.width, box.height).fill(ground);
  const scale = box.height / unit;
  const count = Math.ceil(box.width / box.height);
  for (let index = 0; index < count; index++) {
    pdf
      .save()
      .translate(box.x + index * box.height, box.y)
      .scale(scale);
    if (index % 2 === 1) pdf.scale(1, -1).translate(0, -unit);
    pdf.lineWidth(3.2).lineCap("round").path(horns).stroke(figure);
    pdf.path(diamond).fill(figure);
    pdf.restore();
  }
  pdf.restore();
}

/** Ink or white, whichever stands out more from a ground given as #RRGGBB (WCAG's relative luminance). */
export function readableOn(ground: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "#15191f" : "#ffffff";
}
