import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { intlTag } from "#lib/i18n/localized.ts";
import { drawFace } from "./pdf/face.ts";
import { fontFile, type Weight } from "./pdf/fonts.ts";
import { documentWords } from "./pdf/labels.ts";
import { drawPaper, page } from "./pdf/paper.ts";
import { drawSmallPrint, drawTermsPage, termsNeedPage } from "./pdf/small-print.ts";
import { drawStub } from "./pdf/stub.ts";
import { hairline, printable } from "./pdf/text.ts";
import type { TicketDocument } from "./rules/document.ts";

/** The tickets of an order as PDF, a page each, in the order's language or in Kazakh and Russian. The same document gives the same bytes. */
export async function ticketsPdf(document: TicketDocument): Promise<Uint8Array> {
  const words = documentWords(document.languages);
  const first = document.showings[0];
  const pdf = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // Otherwise pdfkit starts with Helvetica, which lacks our letters.
    font: fontFile("regular") as unknown as string,
    lang: intlTag(words.first),
    displayTitle: true,
    info: {
      Title: printable(`${words.label("ticket")}: ${first ? words.text(first.title) : document.orderCode}`),
      Author: printable(words.text(document.seller.name)),
      Creator: "Kametay",
      Producer: "Kametay",
      CreationDate: document.issuedAt,
    },
  });
  for (const weight of ["regular", "semibold", "bold"] satisfies Weight[]) {
    pdf.registerFont(weight, fontFile(weight));
  }
  const count = document.showings.reduce((sum, showing) => sum + showing.tickets.length, 0);
  let number = 0;
  for (const showing of document.showings) {
    for (const ticket of showing.tickets) {
      number += 1;
      const numbered = words.sentences((say) => say("numbered", { number, count }));
      const facing = { document, showing, ticket, numbered };
      pdf.addPage();
      drawPaper(pdf, hairline, () => {
        drawFace(pdf, words, facing);
        drawStub(pdf, words, facing);
      });
      drawSmallPrint(pdf, words, facing);
      // A page costs some 30 ms: requests of others go in between.
      await setImmediate();
    }
  }
  const terms = words.lines(document.seller.terms);
  if (termsNeedPage(terms)) drawTermsPage(pdf, words, terms);
  return collect(pdf);
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}
