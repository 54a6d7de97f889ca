import { describe, expect, it } from "vitest";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import { renderMail, subjectOf } from "./render.tsx";
import type { MailKind, OrderMail } from "./rules/mails.ts";
import { sampleMails } from "./samples.ts";

const kinds = Object.keys(sampleMails) as MailKind[];
const order = sampleMails["order-paid"];
const everywhere = (text: string) => ({ kk: text, ru: text, en: text });

const letters: Record<Locale, RegExp> = { kk: /[әғқңөұүһі]/i, ru: /[а-яё]/i, en: /[a-z]/i };

it.each(locales)("each mail is told apart from the others by its subject in %s", (locale) => {
  const subjects = kinds.map((kind) => subjectOf(kind, sampleMails[kind], [locale]));
  expect(subjects.filter((its, at) => subjects.indexOf(its) !== at)).toEqual([]);
});

describe.each(kinds)("the mail %s", (kind) => {
  it.each(locales)("in %s has subject, page and plain text in that language", async (locale) => {
    const { subject, html, text } = await renderMail(kind, sampleMails[kind], [locale]);
    expect(subject).toMatch(letters[locale]);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(html).toMatch(new RegExp(`<body[^>]* lang="${locale}"`));
    for (const other of locales) if (other !== locale) expect(html).not.toContain(`lang="${other}"`);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain("@media (prefers-color-scheme: dark)");
    expect(html).toContain(`https://shop.example/${locale}/`);
    expect(text).toContain(`https://shop.example/${locale}/`);
    expect(text).not.toMatch(/<|\bmail\.|undefined|\{|NaN/);
    if (locale === "en") expect(text.replaceAll(/Әсел.*/g, "")).not.toMatch(/[а-яә]/i);
  });

  it("is Kazakh, then Russian, each part marked, where nobody chose a language", async () => {
    const { subject, html, text } = await renderMail(kind, sampleMails[kind], ["kk", "ru"]);
    const part = (locale: Locale) => html.search(new RegExp(`<table[^>]* lang="${locale}"`));
    expect(part("kk")).toBeGreaterThan(0);
    expect(part("ru")).toBeGreaterThan(part("kk"));
    expect(part("en")).toBe(-1);
    expect(subject).toContain(" / ");
    expect(text.indexOf("https://shop.example/kk/")).toBeLessThan(text.indexOf("https://shop.example/ru/"));
    expect(text).toContain("https://shop.example/ru/");
  });

  it("is the same mail each time, so that a retry keeps its key", async () => {
    const once = await renderMail(kind, sampleMails[kind], ["kk", "ru"]);
    expect(await renderMail(kind, sampleMails[kind], ["kk", "ru"])).toEqual(once);
  });
});

describe("a mail about an order", () => {
  it("names seats, prices, fee, discount, total and the seller with terms", async () => {
    const { text } = await renderMail("order-paid", order, ["ru"]);
    const plain = text.replaceAll("\u00a0", " ");
    const must = [
      "Кыз Жибек. Поэма о влюблённых",
      "среда, 2 декабря 2026 г. в 18:30",
      "Партер, ряд 5, место 12",
      "Партер, ряд 5, место 13",
      "Взрослый, 5 000 ₸",
      "Сервисный сбор: 500 ₸",
      "Скидка: −1 000 ₸",
      "Итого: 9 500 ₸",
      "Заказ: Q7RMXK2P",
      "ТОО «Театр Семея»",
      "123456789012",
      "+7 701 123 45 67",
      "Опоздавшего зрителя",
      "До 3 часов до начала возвращаем 100%.",
      order.links.order.ru,
      order.links.pdf.ru,
      order.links.calendar.ru,
    ];
    for (const part of must) expect(plain).toContain(part);
  });

  it("counts tickets in words of the language", async () => {
    const showing = order.showings[0]!;
    const withTickets = (count: number): OrderMail => ({
      ...order,
      showings: [{ ...showing, tickets: Array.from({ length: count }, () => showing.tickets[0]!) }],
    });
    const subject = async (count: number, locale: Locale) =>
      (await renderMail("order-paid", withTickets(count), [locale])).subject.split(":")[0];
    expect(await subject(1, "ru")).toBe("Ваш билет готов");
    expect(await subject(21, "ru")).toBe("Ваши билеты готовы");
    expect(await subject(5, "ru")).toBe("Ваши билеты готовы");
    expect(await subject(1, "kk")).toBe("Билетіңіз дайын");
    expect(await subject(2, "kk")).toBe("Билеттеріңіз дайын");
    expect(await subject(1, "en")).toBe("Your ticket is ready");
  });

  it("of several events is named by its code, and a free one does not speak of payment", async () => {
    const showing = order.showings[0]!;
    const two = { ...order, showings: [showing, { ...showing, title: everywhere("Абай") }] };
    expect((await renderMail("order-paid", two, ["kk"])).subject).toContain("Q7RMXK2P");
    const free = await renderMail("order-paid", { ...order, totalTiyn: 0 }, ["kk"]);
    expect(free.text).not.toContain("Төлем қабылданды");
    expect(free.text).toContain("Барлығы: Тегін");
  });

  it("tells expired from failed", async () => {
    const mail = sampleMails["order-not-paid"];
    const expired = await renderMail("order-not-paid", { ...mail, reason: "expired" }, ["ru"]);
    const failed = await renderMail("order-not-paid", { ...mail, reason: "failed" }, ["ru"]);
    expect(expired.subject).toContain("Время на оплату вышло");
    expect(failed.subject).toContain("Оплата не прошла");
  });
});

describe("what people and organizers typed", () => {
  const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&{{name}}`;

  it("is never markup, in no field of no mail", async () => {
    for (const kind of kinds) {
      const poisoned = JSON.parse(JSON.stringify(sampleMails[kind]), (key, value: unknown) => {
        if (/^at$|At$|^movedFrom$|^until$|Until$/.test(key)) return new Date(String(value));
        const isText = typeof value === "string" && !/^https:|^KZT$|Almaty|^(expired|lapsed)$/.test(value);
        return isText ? evil : value;
      });
      const { html, subject } = await renderMail(kind, poisoned, ["kk", "ru"]);
      expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
      expect(html).toContain("&lt;script&gt;");
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it("stays one line of at most 200 letters in the subject", async () => {
    const title = everywhere(`Ұзақ\r\nBcc: evil@example.com\u202e${"ж".repeat(400)}`);
    const mail = { ...sampleMails["order-not-paid"], title };
    const { subject } = await renderMail("order-not-paid", mail, ["kk", "ru"]);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect([...subject].length).toBe(200);
    expect(subject).toContain("Ұзақ Bcc");
  });

  it("cannot make a link to anything but a web page", async () => {
    const wrong = { ...sampleMails["confirm-email"], confirmLink: everywhere("javascript:alert(1)") };
    await expect(renderMail("confirm-email", wrong, ["kk"])).rejects.toThrow();
  });

  it("may be missing: a mail without a name still greets", async () => {
    const { text } = await renderMail("confirm-email", { ...sampleMails["confirm-email"], firstName: " " }, [
      "kk",
    ]);
    expect(text).toContain("Сәлеметсіз бе.");
  });
});
