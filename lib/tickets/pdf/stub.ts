import { formatMoment } from "#lib/i18n/document-languages.ts";
import { placeLine } from "../place-line.ts";
import { qrMatrix, qrRuns } from "../qr.ts";
import type { Facing } from "./face.ts";
import type { DocumentWords } from "./labels.ts";
import { card, cutY } from "./paper.ts";
import { muted, writeText } from "./text.ts";

const qrSide = 200;
const quietModules = 4;

/** The part below the cut: the code that the door scans, large, and the same place once more in words. */
export function drawStub(pdf: PDFKit.PDFDocument, words: DocumentWords, facing: Facing): void {
  const { ticket, showing } = facing;
  drawQr(pdf, ticket.qrText, { x: card.x + 14, y: cutY + 15 });
  const x = card.x + 14 + qrSide + 18;
  const width = card.x + card.width - 20 - x;
  let y = cutY + 22;
  y = writeText(pdf, words.label("code"), { x, y, width }, { size: 8.5, color: muted });
  y = writeText(pdf, ticket.code, { x, y: y + 1, width }, { weight: "bold", size: 22, minSize: 12 });
  y += 6;
  for (const line of words.inEach((locale) => placeLine(ticket.place, locale))) {
    y = writeText(pdf, line, { x, y, width }, { weight: "semibold", size: 12, minSize: 8, maxLines: 2 });
  }
  const when = formatMoment(showing.startsAt, showing.timeZone, words.first);
  y = writeText(pdf, when, { x, y: y + 2, width }, { size: 10, minSize: 8 });
  y = writeText(pdf, words.label("holder"), { x, y: y + 8, width }, { size: 8.5, color: muted });
  y = writeText(
    pdf,
    ticket.holder,
    { x, y: y + 1, width },
    { weight: "semibold", size: 12, minSize: 6, maxHeight: 24 },
  );
  y += 8;
  const hints = ["showAtEntrance" as const, ...(ticket.asksProof ? ["proof" as const] : [])];
  for (const hint of hints) {
    for (const line of words.sentences((say) => say(hint))) {
      y = writeText(
        pdf,
        line,
        { x, y, width },
        { size: 8.5, minSize: 6.5, weight: "semibold", color: muted },
      );
    }
    y += 2;
  }
}

function drawQr(pdf: PDFKit.PDFDocument, text: string, at: { x: number; y: number }): void {
  const matrix = qrMatrix(text);
  const module = qrSide / (matrix.length + 2 * quietModules);
  pdf.rect(at.x, at.y, qrSide, qrSide).fill("#ffffff");
  for (const { x, y, length } of qrRuns(matrix)) {
    pdf.rect(at.x + (x + quietModules) * module, at.y + (y + quietModules) * module, length * module, module);
  }
  pdf.fill("#000000");
}
