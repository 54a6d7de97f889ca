import type { Facing } from "./face.ts";
import type { DocumentWords } from "./labels.ts";
import { card, page } from "./paper.ts";
import { muted, printable, writeText } from "./text.ts";

const top = card.y + card.height + 12;
const bottom = page.height - 24;
const gap = 20;
const columnWidth = (card.width - gap) / 2;
const size = 8;

/** Below the ticket: who sells, how a ticket is given back, on which terms. The law asks for it on every ticket. */
export function drawSmallPrint(pdf: PDFKit.PDFDocument, words: DocumentWords, facing: Facing): void {
  const left = drawSeller(pdf, words, facing);
  const right = drawRules(pdf, words, facing);
  const y = Math.max(left, right) + 6;
  const label = words.label("terms");
  const heading = { size, weight: "semibold" } as const;
  const { terms } = facing.document.seller;
  const box = { x: card.x, y, width: card.width };
  const start = writeText(pdf, label, box, heading);
  const texts = words.lines(terms).map(printable);
  if (termsNeedPage(texts)) {
    const pointer = words.sentences((say) => say("termsOnLastPage")).join(" · ");
    writeText(pdf, pointer, { ...box, y: start }, { size, color: muted });
    return;
  }
  const width = texts.length > 1 ? columnWidth : card.width;
  texts.forEach((text, index) => {
    const x = card.x + index * (columnWidth + gap);
    const style = { size: 7.5, minSize: 5.5, maxHeight: bottom - start, color: muted };
    writeText(pdf, text, { x, y: start, width }, style);
  });
}

/** Terms that were too long for the tickets, in full on pages of their own. */
export function drawTermsPage(pdf: PDFKit.PDFDocument, words: DocumentWords, terms: readonly string[]): void {
  pdf.addPage({ size: [page.width, page.height], margin: 54 });
  pdf.font("bold").fontSize(15).fillColor("#15191f").text(words.label("terms"));
  pdf.font("regular").fontSize(9.5);
  for (const text of terms) {
    pdf.moveDown(0.8);
    for (const paragraph of text.split(/\n+/)) pdf.text(printable(paragraph));
  }
}

/** What still reads below a ticket; decided by the text alone, so that all tickets of an order say the same. */
export function termsNeedPage(texts: readonly string[]): boolean {
  return texts.length > 2 || texts.some((text) => text.length * texts.length > 560);
}

function drawSeller(pdf: PDFKit.PDFDocument, words: DocumentWords, { document, showing }: Facing): number {
  const box = { x: card.x, width: columnWidth };
  const { seller } = document;
  let y = top;
  const lines = [
    `${words.label("seller")}: ${words.text(seller.name)}`,
    `${words.label("bin")}: ${seller.bin}`,
    `${words.label("contact")}: ${seller.contact}`,
  ];
  for (const line of lines) y = writeText(pdf, line, { ...box, y }, { size, minSize: 6.5, maxLines: 2 });
  const { foreignArtistApproval: number } = showing;
  const notes = [
    ...(showing.hasPhonogram ? words.sentences((say) => say("phonogram")) : []),
    ...(number ? words.sentences((say) => say("foreignArtist", { number })) : []),
  ];
  for (const note of notes) y = writeText(pdf, note, { ...box, y }, { size, minSize: 6.5, color: muted });
  return y;
}

function drawRules(pdf: PDFKit.PDFDocument, words: DocumentWords, { showing }: Facing): number {
  const box = { x: card.x + columnWidth + gap, width: columnWidth };
  let y = writeText(pdf, words.label("refundRule"), { ...box, y: top }, { size, weight: "semibold" });
  for (const rule of words.lines(showing.refundRule)) {
    y = writeText(pdf, rule, { ...box, y }, { size, minSize: 6, maxLines: 3 });
  }
  for (const line of words.sentences((say) => say("admitsOne"))) {
    y = writeText(pdf, line, { ...box, y: y + 2 }, { size, minSize: 6.5, maxLines: 2, color: muted });
  }
  return y;
}
