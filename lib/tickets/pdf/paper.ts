/** Millimetres are nobody's business here: points of an A4 page, the card with its cut, the small print below. */
export const page = { width: 595.28, height: 841.89 };
export const card = { x: 36, y: 36, width: 523.28, height: 634, radius: 10 };
export const bandHeight = 52;
export const cutY = 440;
const notch = 9;

/** The outline of a paper ticket: round corners, and a half circle bitten out at each end of the cut. */
function outline(): string {
  const { x, y, width, height, radius: r } = card;
  const right = x + width;
  const bottom = y + height;
  return (
    `M${x + r} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${cutY - notch}` +
    `A${notch} ${notch} 0 0 0 ${right} ${cutY + notch}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}` +
    `H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${cutY + notch}A${notch} ${notch} 0 0 0 ${x} ${cutY - notch}` +
    `V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`
  );
}

/** Runs `draw` inside the ticket's outline, then strokes outline and cut over it. */
export function drawPaper(pdf: PDFKit.PDFDocument, line: string, draw: () => void): void {
  pdf.save().path(outline()).clip();
  draw();
  pdf.restore();
  pdf.save().lineWidth(0.8).path(outline()).stroke(line);
  pdf.dash(4, { space: 4 });
  pdf
    .moveTo(card.x + notch + 6, cutY)
    .lineTo(card.x + card.width - notch - 6, cutY)
    .stroke(line);
  pdf.restore();
}
