import { describe, expect, it } from "vitest";
import { ticketsPdf } from "./pdf.ts";
import { type ReadPage, readPdf } from "./testing/read-pdf.ts";
import { sampleDocument, sampleTicket } from "./testing/sample.ts";
import { scanRects } from "./testing/scan.ts";

const kazakh = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
const letters = `${kazakh} ${kazakh.toLowerCase()}`;
const latin =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 ₸ № «» – + % / · … , . : ; ( ) ? ! @";

const everywhere = (text: string) => ({ kk: text, ru: text, en: text });
const onePage = (pages: ReadPage[]) => pages[0]!.text.replaceAll(/\s+/g, " ");

/** Pages with a given text in each of the three weights. */
async function pagesWith(text: string): Promise<ReadPage[]> {
  const document = sampleDocument({ languages: ["kk"] });
  const showing = { ...document.showings[0]!, title: everywhere(text), venue: everywhere(text) };
  showing.tickets = [sampleTicket(1, { holder: text })];
  return readPdf(await ticketsPdf({ ...document, showings: [showing] }));
}

describe("tickets as PDF", () => {
  it("hold every letter of Kazakh, Russian and English and ₸ in each weight, and give them back when copied", async () => {
    for (const text of [letters.slice(0, 43), letters.slice(43), latin]) {
      const pages = await pagesWith(text);
      expect(pages[0]!.missingGlyphs).toBe(0);
      expect(onePage(pages).split(text.trim()).length - 1, text).toBe(3);
    }
  });

  it("would be caught by this test with a letter the font lacks", async () => {
    expect((await pagesWith("漢"))[0]!.missingGlyphs).toBe(3);
  });

  it("are a page each, numbered over all performances of the order", async () => {
    const document = sampleDocument({ languages: ["ru"] });
    const second = { ...document.showings[0]!, title: everywhere("Абай"), tickets: [sampleTicket(3)] };
    const pages = readPdf(await ticketsPdf({ ...document, showings: [...document.showings, second] }));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`Билет ${index + 1}/3`);
      expect(page.text).toContain(`KAM7RB4${index + 1}`);
    });
    expect(pages[2]!.text).toContain("Абай");
  });

  it("tell the way in and the category whole in both languages", async () => {
    const document = sampleDocument({ languages: ["kk", "ru"] });
    const entrance = { kk: "Фойе, оң және сол жақ есік", ru: "Фойе, правая и левая двери", en: "" };
    const category = { kk: "Партер, алдыңғы қатарлар", ru: "Партер, первые ряды", en: "" };
    const showing = { ...document.showings[0]!, tickets: [{ ...sampleTicket(1), entrance, category }] };
    const text = onePage(readPdf(await ticketsPdf({ ...document, showings: [showing] })));
    for (const its of [entrance, category]) expect(text).toContain(`${its.kk} / ${its.ru}`);
  });

  it("say everything that a ticket must say", async () => {
    const text = onePage(readPdf(await ticketsPdf(sampleDocument({ languages: ["ru"] }))));
    const must = [
      "Кыз Жибек. Поэма о влюблённых",
      "Среда, 2 декабря 2026 г. в 18:30",
      "17:30",
      "12+",
      "Казахский музыкально-драматический театр имени Абая",
      "площадь Абая, 1",
      "Большой зал",
      "Партер",
      "Ряд 5",
      "Место 12",
      "Северный",
      "5\u00a0000\u00a0₸".replaceAll("\u00a0", " "),
      "Взрослый",
      "Лучшие места",
      "Әсел Қуанышқызы Өтегенова",
      "Q7RMXK2P",
      "ТОО «Театр Семея»",
      "123456789012",
      "+7 701 123 45 67",
      "До 3 часов до начала возвращаем 100%.",
      "Опоздавшего зрителя",
      "Возможно использование фонограммы",
    ];
    for (const sentence of must) expect(text).toContain(sentence);
    expect(text).not.toContain("Қатар");
  });

  it("are in Kazakh and Russian where nobody chose, and a wording alike in both stands once", async () => {
    const text = onePage(readPdf(await ticketsPdf(sampleDocument())));
    for (const both of [
      "Қатар · Ряд",
      "Орын · Место",
      "2 желтоқсан",
      "2 декабря",
      "Үлкен зал / Большой зал",
    ]) {
      expect(text).toContain(both);
    }
    expect(text).toContain("Сектор Партер Қатар");
  });

  it("carry codes that a scanner reads", async () => {
    const document = sampleDocument();
    const pages = readPdf(await ticketsPdf(document));
    pages.forEach((page, index) => {
      const code = document.showings[0]!.tickets[index]!.qrText;
      // The code's modules are the only rectangles below the cut of the paper ticket.
      const rects = page.rects.filter((rect) => rect.y > 450 && rect.width < 180);
      const x = Math.min(...rects.map((rect) => rect.x)) - 16;
      const y = Math.min(...rects.map((rect) => rect.y)) - 16;
      const moved = rects.map((rect) => ({ ...rect, x: rect.x - x, y: rect.y - y }));
      expect(scanRects(moved, 202, 3)).toBe(code);
    });
  });

  it("stay one page a ticket with names of any length, and no name can rearrange it", async () => {
    const long = "Ұзақтығы шектен шыққан атау ".repeat(40);
    const document = sampleDocument();
    const showing = {
      ...document.showings[0]!,
      title: everywhere(long),
      venue: everywhere(long),
      address: everywhere(long),
      hall: everywhere(long),
      refundRule: everywhere(long),
      tickets: [
        sampleTicket(1, {
          holder: `Ә\u202eтеріс\u0000\n${"Ж".repeat(400)}`,
          category: everywhere(long),
          rate: everywhere(long),
          place: { section: everywhere(long), row: "XXXVIII", seat: "1024А" },
        }),
      ],
    };
    const pages = readPdf(await ticketsPdf({ ...document, showings: [showing] }));
    expect(pages).toHaveLength(1);
    expect(pages[0]!.missingGlyphs).toBe(0);
    expect(pages[0]!.text).toContain("Әтеріс ЖЖЖ");
    expect(pages[0]!.text).toContain("KAM7RB41");
    expect(pages[0]!.text).toContain("1024А");
  });

  it("print long terms in full on a last page of their own", async () => {
    const document = sampleDocument({ languages: ["kk"] });
    const terms = `${"Шарттың тармағы. ".repeat(120)}\nСоңы осы.`;
    document.seller = { ...document.seller, terms: everywhere(terms) };
    const pages = readPdf(await ticketsPdf(document));
    expect(pages).toHaveLength(3);
    expect(pages[0]!.text).toContain("Толық мәтіні соңғы бетте");
    expect(pages[2]!.text.match(/тармағы/g)).toHaveLength(120);
    expect(pages[2]!.text).toContain("Соңы осы.");
  });

  it("of a free place in an area have no row and no seat", async () => {
    const document = sampleDocument({ languages: ["en"] });
    const place = { section: everywhere("Fan zone"), row: null, seat: null };
    const showing = { ...document.showings[0]!, tickets: [sampleTicket(1, { place, priceTiyn: 0 })] };
    const text = onePage(readPdf(await ticketsPdf({ ...document, showings: [showing] })));
    expect(text).toContain("Area Fan zone");
    expect(text).toContain("Price Free");
    expect(text).not.toMatch(/Row|Seat /);
  });

  it("are the same bytes for the same document", async () => {
    const [once, again] = [await ticketsPdf(sampleDocument()), await ticketsPdf(sampleDocument())];
    expect(Buffer.compare(once, again)).toBe(0);
    expect(once.length).toBeLessThan(100_000);
  });
});
