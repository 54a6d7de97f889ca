import { formatMoment, formatTime } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { PrintedTicket, Showing, TicketDocument } from "../rules/document.ts";
import type { DocumentWords } from "./labels.ts";
import { drawOrnamentBand, readableOn } from "./ornament.ts";
import { bandHeight, card } from "./paper.ts";
import { muted, writeText } from "./text.ts";

const inset = 20;
const left = card.x + inset;
const width = card.width - 2 * inset;
const placesY = 274;
const factsY = 364;

export type Facing = {
  document: TicketDocument;
  showing: Showing;
  ticket: PrintedTicket;
  numbered: string[];
};

/** The upper part: what, when, where, and the place in the largest type. */
export function drawFace(pdf: PDFKit.PDFDocument, words: DocumentWords, facing: Facing): void {
  drawBand(pdf, facing);
  drawEvent(pdf, words, facing.showing);
  drawPlace(pdf, words, facing);
  drawFacts(pdf, words, facing);
}

function drawBand(pdf: PDFKit.PDFDocument, { showing, numbered }: Facing): void {
  const [ground] = showing.colors;
  // Whole figures of the band stay visible between the plates.
  const plateWidth = 4 * bandHeight;
  const badgeX = card.x + 9 * bandHeight;
  drawOrnamentBand(pdf, { ...card, height: bandHeight }, showing.colors);
  pdf.rect(card.x, card.y, plateWidth, bandHeight).fill(ground);
  const color = readableOn(ground);
  const box = { x: left, y: card.y + 9, width: plateWidth - inset - 8 };
  writeText(pdf, "Kametay", box, { weight: "bold", size: 17, color });
  writeText(pdf, numbered.join(" · "), { ...box, y: card.y + 31 }, { size: 9, minSize: 6, color });
  const badge = { x: badgeX, width: card.x + card.width - badgeX };
  pdf.rect(badge.x, card.y, badge.width, bandHeight).fill(ground);
  const label = { ...badge, y: card.y + 16 };
  writeText(pdf, `${showing.ageLimit}+`, label, { weight: "bold", size: 16, color, align: "center" });
}

function drawEvent(pdf: PDFKit.PDFDocument, words: DocumentWords, showing: Showing): void {
  const [title = "", ...others] = words.lines(showing.title);
  let y = card.y + bandHeight + 14;
  y = writeText(pdf, title, { x: left, y, width }, { weight: "bold", size: 24, minSize: 11, maxHeight: 62 });
  for (const other of others) {
    const style = { weight: "semibold", size: 13, minSize: 8.5, maxHeight: 34, color: muted } as const;
    y = writeText(pdf, other, { x: left, y: y + 2, width }, style);
  }
  y += 8;
  for (const line of words.inEach((locale) => formatMoment(showing.startsAt, showing.timeZone, locale))) {
    const text = line.charAt(0).toLocaleUpperCase() + line.slice(1);
    y = writeText(pdf, text, { x: left, y, width }, { weight: "semibold", size: 13, minSize: 10 }) + 1;
  }
  y += 5;
  const addressHeight = 12;
  const venueHeight = Math.min(28, placesY - 14 - addressHeight - y);
  const venueStyle = { size: 11, minSize: 6, maxHeight: venueHeight };
  y = writeText(pdf, words.text(showing.venue), { x: left, y, width }, venueStyle);
  const addressStyle = { size: 9.5, minSize: 6, color: muted };
  writeText(pdf, words.text(showing.address), { x: left, y: y + 1, width }, addressStyle);
}

/** Hall and section left, row and seat right; an area takes the whole width. */
function drawPlace(pdf: PDFKit.PDFDocument, words: DocumentWords, { showing, ticket }: Facing): void {
  const { section, row, seat } = ticket.place;
  const numbers = [
    ...(row ? [{ label: words.label("row"), value: row }] : []),
    ...(seat ? [{ label: words.label("seat"), value: seat }] : []),
  ];
  const numberWidth = 118;
  const namesWidth = width - numbers.length * numberWidth - (numbers.length > 0 ? 12 : 0);
  pdf.rect(card.x, placesY - 10, card.width, 92).fill("#faf8f4");
  const names = [
    { label: words.label("hall"), value: words.text(showing.hall) },
    { label: words.label(numbers.length > 0 ? "section" : "area"), value: words.text(section) },
  ];
  names.forEach(({ label, value }, index) => {
    const y = placesY - 2 + index * 40;
    writeText(pdf, label, { x: left, y, width: namesWidth }, { size: 8.5, color: muted });
    const style = { weight: "bold", size: 20, minSize: 7, maxHeight: 27 } as const;
    writeText(pdf, value, { x: left, y: y + 10, width: namesWidth }, style);
  });
  numbers.forEach(({ label, value }, index) => {
    const x = left + width - (numbers.length - index) * numberWidth;
    const box = { x: x + 4, y: placesY - 2, width: numberWidth - 8 };
    writeText(pdf, label, box, { size: 8.5, color: muted, align: "center" });
    const style = { weight: "bold", size: 46, minSize: 14, align: "center" } as const;
    writeText(pdf, value, { ...box, y: placesY + 8 }, style);
  });
}

function drawFacts(
  pdf: PDFKit.PDFDocument,
  words: DocumentWords,
  { document, showing, ticket }: Facing,
): void {
  const { doorsAt, timeZone } = showing;
  const price =
    ticket.priceTiyn === 0
      ? words.label("free")
      : formatMoney(ticket.priceTiyn, document.currency, words.first);
  const facts = [
    { label: words.label("price"), value: price },
    { label: words.label("rate"), value: words.text(ticket.rate) },
    { label: words.label("category"), value: words.text(ticket.category) },
    { label: words.label("doorsOpen"), value: doorsAt ? formatTime(doorsAt, timeZone, words.first) : "" },
    { label: words.label("entrance"), value: ticket.entrance ? words.text(ticket.entrance) : "" },
    { label: words.label("order"), value: document.orderCode },
  ].filter(({ value }) => value !== "");
  const columns = 3;
  const gap = 12;
  const columnWidth = (width - (columns - 1) * gap) / columns;
  facts.forEach(({ label, value }, index) => {
    const x = left + (index % columns) * (columnWidth + gap);
    const y = factsY + Math.floor(index / columns) * 36;
    writeText(pdf, label, { x, y, width: columnWidth }, { size: 8, color: muted });
    // In two languages a value may need two lines.
    const style = { weight: "semibold", size: 12, minSize: 7, maxHeight: 22 } as const;
    writeText(pdf, value, { x, y: y + 10, width: columnWidth }, style);
  });
}
