import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { OrganizerSlug } from "./types.ts";

type SeedOrganizer = {
  slug: OrganizerSlug;
  name: LocalizedText;
  legalName: LocalizedText;
  bin: string;
  email: string;
  phone: string;
  halls: string[];
};

/** Sellers that do not exist: a BIN never has the month 00, the phones are not given out, the e-mails lead nowhere. */
export const organizers: SeedOrganizer[] = [
  {
    slug: "semey-stage",
    name: { kk: "Семей сахнасы", ru: "Семейская сцена", en: "Semey Stage" },
    legalName: {
      kk: "«Семей сахнасы» ЖШС (демо)",
      ru: "ТОО «Семейская сцена» (демо)",
      en: "Semey Stage LLP (demo)",
    },
    bin: "240040000113",
    email: "kassa@semey-stage.example",
    phone: "+77000000101",
    halls: ["abai-main", "abai-small"],
  },
  {
    slug: "irtysh-sport",
    name: { kk: "Ертіс Спорт", ru: "Иртыш Спорт", en: "Irtysh Sport" },
    legalName: {
      kk: "«Ертіс Спорт» ЖШС (демо)",
      ru: "ТОО «Иртыш Спорт» (демо)",
      en: "Irtysh Sport LLP (demo)",
    },
    bin: "240040000224",
    email: "tickets@irtysh-sport.example",
    phone: "+77000000202",
    halls: ["spartak", "abay-arena", "complex"],
  },
  {
    slug: "dala-concert",
    name: { kk: "Дала Концерт", ru: "Дала Концерт", en: "Dala Concert" },
    legalName: {
      kk: "«Дала Концерт» агенттігі, ЖШС (демо)",
      ru: "ТОО «Агентство Дала Концерт» (демо)",
      en: "Dala Concert Agency LLP (demo)",
    },
    bin: "240040000335",
    email: "hello@dala-concert.example",
    phone: "+77000000303",
    halls: ["abai-main", "abai-small", "complex", "complex-standing", "spartak"],
  },
];

/** The offer a buyer accepts. The refund rule of each event comes on top of it. */
export const terms: LocalizedText = {
  kk: "Билет сатып алу арқылы Сіз жария оферта шартын қабылдайсыз. Билет көрсетілген күн мен орынға ғана жарамды. Шара өтпесе немесе басқа күнге көшсе, ақша толық қайтарылады. Демо дүкен: билеттер нақты шараға жарамайды.",
  ru: "Покупая билет, Вы принимаете публичную оферту. Билет действует только на указанные дату и место. Если событие отменят или перенесут, деньги вернут полностью. Это демонстрационный магазин: билеты не дают права на вход.",
  en: "By buying a ticket you accept the public offer. A ticket is valid for its date and seat only. If the event is cancelled or moved, you get all of your money back. This is a demo shop: its tickets admit nobody.",
};

/** Who pays which part of the price, and what the door asks for. */
export const rates = [
  {
    code: "adult",
    percent: 100,
    name: { kk: "Ересек", ru: "Взрослый", en: "Adult" },
    note: { kk: "", ru: "", en: "" },
  },
  {
    code: "student",
    percent: 70,
    name: { kk: "Студент", ru: "Студент", en: "Student" },
    note: {
      kk: "Кіреберісте студенттік билет сұралады",
      ru: "На входе попросят студенческий билет",
      en: "Your student card will be asked for at the door",
    },
  },
  {
    code: "child",
    percent: 50,
    name: { kk: "Бала", ru: "Ребёнок", en: "Child" },
    note: {
      kk: "14 жасқа дейін, туу туралы куәлікпен",
      ru: "До 14 лет, со свидетельством о рождении",
      en: "Under 14, with a birth certificate",
    },
  },
] as const;

/** Each organizer sells on the web and at its box office; the widget waits for whoever wants it. */
export const channels = [
  { code: "web", name: { kk: "Сайт", ru: "Сайт", en: "Website" }, isOpen: true },
  { code: "box-office", name: { kk: "Касса", ru: "Касса", en: "Box office" }, isOpen: true },
  { code: "widget", name: { kk: "Виджет", ru: "Виджет", en: "Widget" }, isOpen: false },
] as const;

export const serviceFee = {
  basisPoints: 500,
  label: { kk: "Сервис ақысы", ru: "Сервисный сбор", en: "Service fee" },
};

/** SEMEY10 for everybody, a fixed discount, and one with a single use. */
export const promoCodes = [
  { code: "SEMEY10", basisPoints: 1000, fixedTenge: 0, useLimit: null },
  { code: "QOSH500", basisPoints: 0, fixedTenge: 500, useLimit: 200 },
  { code: "ONLYONE", basisPoints: 5000, fixedTenge: 0, useLimit: 1 },
] as const;
