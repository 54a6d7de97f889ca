import { newSigningKey, type SigningKey, signTicket } from "../rules/code.ts";
import type { PrintedTicket, TicketDocument } from "../rules/document.ts";

export const sampleKey: SigningKey = newSigningKey();

/** A ticket of the theatre, with what a test wants otherwise. */
export function sampleTicket(number: number, over: Partial<PrintedTicket> = {}): PrintedTicket {
  const ticketId = `01890000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  const performanceId = "01890000-0000-7000-8000-0000000000ff";
  return {
    code: `KAM7RB4${number}`,
    qrText: signTicket({ ticketId, performanceId, revision: 1, zone: 1, asksProof: false }, sampleKey),
    place: {
      section: { kk: "Партер", ru: "Партер", en: "Stalls" },
      row: "5",
      seat: String(11 + number),
    },
    entrance: { kk: "Солтүстік", ru: "Северный", en: "North" },
    category: { kk: "Үздік орындар", ru: "Лучшие места", en: "Best seats" },
    rate: { kk: "Ересек", ru: "Взрослый", en: "Adult" },
    asksProof: false,
    priceTiyn: 500_000,
    holder: "Әсел Қуанышқызы Өтегенова",
    ...over,
  };
}

/** An order of one performance, with what a test wants otherwise. */
export function sampleDocument(over: Partial<TicketDocument> = {}): TicketDocument {
  return {
    orderCode: "Q7RMXK2P",
    languages: ["kk", "ru"],
    currency: "KZT",
    issuedAt: new Date("2026-11-01T08:00:00Z"),
    seller: {
      name: {
        kk: "«Семей театры» ЖШС",
        ru: "ТОО «Театр Семея»",
        en: "Semey Theatre LLP",
      },
      bin: "123456789012",
      contact: "+7 701 123 45 67 (WhatsApp), kassa@example.kz",
      terms: {
        kk: "Билет – кіру құқығын беретін құжат. Кешіккен көрермен үзіліске дейін бос орынға отырғызылады. Билетті жоғалтқанда тапсырыс бетінен қайта алуға болады.",
        ru: "Билет – документ, который даёт право входа. Опоздавшего зрителя до антракта сажают на свободное место. Потерянный билет можно снова получить на странице заказа.",
        en: "The ticket gives the right of entry. Latecomers take a free seat until the interval. A lost ticket can be had again on the order page.",
      },
    },
    showings: [
      {
        title: {
          kk: "Қыз Жібек. Ғашықтар туралы дастан",
          ru: "Кыз Жибек. Поэма о влюблённых",
          en: "Qyz Jibek. A poem of two lovers",
        },
        ageLimit: 12,
        colors: ["#006a80", "#f2b705"],
        hasPhonogram: true,
        foreignArtistApproval: null,
        startsAt: new Date("2026-12-02T13:30:00Z"),
        doorsAt: new Date("2026-12-02T12:30:00Z"),
        timeZone: "Asia/Almaty",
        venue: {
          kk: "Абай атындағы қазақ музыкалық-драма театры",
          ru: "Казахский музыкально-драматический театр имени Абая",
          en: "Abai Kazakh Music and Drama Theatre",
        },
        address: {
          kk: "Семей қ., Абай алаңы, 1",
          ru: "г. Семей, площадь Абая, 1",
          en: "Abai Square 1, Semey",
        },
        hall: { kk: "Үлкен зал", ru: "Большой зал", en: "Main hall" },
        refundRule: {
          kk: "Басталуына 3 сағат қалғанға дейін 100% қайтарылады.",
          ru: "До 3 часов до начала возвращаем 100%.",
          en: "100% back until 3 hours before the start.",
        },
        tickets: [sampleTicket(1), sampleTicket(2)],
      },
    ],
    ...over,
  };
}
