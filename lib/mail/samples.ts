import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { MailProps, MailSeller, MailShowing } from "./rules/mails.ts";

const link = (path: string): LocalizedText => ({
  kk: `https://shop.example/kk/${path}`,
  ru: `https://shop.example/ru/${path}`,
  en: `https://shop.example/en/${path}`,
});

const seller: MailSeller = {
  name: { kk: "«Семей театры» ЖШС", ru: "ТОО «Театр Семея»", en: "Semey Theatre LLP" },
  bin: "123456789012",
  contact: "+7 701 123 45 67 (WhatsApp), kassa@example.kz",
  terms: {
    kk: "Кешіккен көрермен үзіліске дейін бос орынға отырғызылады.\nЖоғалған билетті тапсырыс бетінен қайта алуға болады.",
    ru: "Опоздавшего зрителя до антракта сажают на свободное место.\nПотерянный билет можно снова получить на странице заказа.",
    en: "Latecomers take a free seat until the interval.\nA lost ticket can be had again on the order page.",
  },
};

const showing: MailShowing = {
  title: {
    kk: "Қыз Жібек. Ғашықтар туралы дастан",
    ru: "Кыз Жибек. Поэма о влюблённых",
    en: "Qyz Jibek. A poem of two lovers",
  },
  startsAt: new Date("2026-12-02T13:30:00Z"),
  timeZone: "Asia/Almaty",
  venue: {
    kk: "Абай атындағы қазақ музыкалық-драма театры",
    ru: "Казахский музыкально-драматический театр имени Абая",
    en: "Abai Kazakh Music and Drama Theatre",
  },
  hall: { kk: "Үлкен зал", ru: "Большой зал", en: "Main hall" },
  refundRule: {
    kk: "Басталуына 3 сағат қалғанға дейін 100% қайтарылады.",
    ru: "До 3 часов до начала возвращаем 100%.",
    en: "100% back until 3 hours before the start.",
  },
  tickets: [12, 13].map((seat) => ({
    place: {
      kk: `Партер, 5-қатар, ${seat}-орын`,
      ru: `Партер, ряд 5, место ${seat}`,
      en: `Stalls, row 5, seat ${seat}`,
    },
    rate: { kk: "Ересек", ru: "Взрослый", en: "Adult" },
    priceTiyn: 500_000,
  })),
};

const { title, startsAt, timeZone } = showing;
const found = { title, startsAt, timeZone };

const order: MailProps["order-paid"] = {
  buyerName: "Әсел Қуанышқызы Өтегенова",
  orderCode: "Q7RMXK2P",
  currency: "KZT",
  feeTiyn: 50_000,
  discountTiyn: 100_000,
  totalTiyn: 950_000,
  showings: [showing],
  links: {
    order: link("orders/Q7RMXK2P?key=AAAAAAAAAAAAAAAAAAAAAA"),
    pdf: link("orders/Q7RMXK2P/tickets.pdf?key=AAAAAAAAAAAAAAAAAAAAAA"),
    calendar: link("orders/Q7RMXK2P/tickets.ics?key=AAAAAAAAAAAAAAAAAAAAAA"),
  },
  seller,
};

const unpaid = {
  buyerName: order.buyerName,
  orderCode: order.orderCode,
  title: showing.title,
  eventLink: link("events/qyz-jibek"),
  seller,
};

const change = {
  name: order.buyerName,
  orderCode: order.orderCode,
  title: showing.title,
  timeZone: showing.timeZone,
  orderLink: order.links.order,
  seller,
};
const [from, to] = showing.tickets.map(({ place }) => place) as [LocalizedText, LocalizedText];

const passed = {
  name: order.buyerName,
  otherName: "Әсел Сәрсенова",
  title: showing.title,
  startsAt: showing.startsAt,
  timeZone: showing.timeZone,
  venue: showing.venue,
  place: from,
  link: link("tickets/M4KX7PQ2?key=AAAAAAAAAAAAAAAAAAAAAA"),
  seller,
};

const waiting = {
  name: order.buyerName,
  title: showing.title,
  startsAt: showing.startsAt,
  timeZone: showing.timeZone,
  venue: showing.venue,
  link: link("waiting?key=AAAAAAAAAAAAAAAAAAAAAA"),
  seller,
};

const person = { firstName: "Әсел", timeZone: "Asia/Almaty", at: new Date("2026-11-20T15:05:00Z") };

/** One of each mail, with the letters and lengths that break layouts. */
export const sampleMails: MailProps = {
  "order-paid": order,
  "tickets-again": order,
  "order-late": { ...unpaid, currency: "KZT", refundTiyn: 1_000_000 },
  "order-not-paid": { ...unpaid, reason: "expired" },
  "change-late": { ...change, currency: "KZT", refundTiyn: 150_000, places: [from] },
  "change-not-paid": { ...change, places: [from] },
  "tickets-changed": {
    ...change,
    currency: "KZT",
    moves: [{ from, fromAt: showing.startsAt, to, toAt: new Date("2026-12-05T13:30:00Z") }],
    paidTiyn: 0,
    feeTiyn: 50_000,
    backTiyn: 100_000,
    isShared: true,
  },
  "tickets-cancelled": {
    ...change,
    currency: "KZT",
    places: [from, to],
    isByHolder: true,
    backTiyn: 900_000,
    isShared: false,
    keptTiyn: 50_000,
    receipts: [{ number: "7F2A-91C3-04BE", amountTiyn: 900_000, vatTiyn: 124_138 }],
  },
  "performance-moved": {
    ...change,
    movedFrom: showing.startsAt,
    startsAt: new Date("2026-12-05T13:30:00Z"),
    venue: showing.venue,
    refundableUntil: new Date("2026-12-01T18:59:00Z"),
  },
  "performance-cancelled": {
    ...change,
    currency: "KZT",
    startsAt: showing.startsAt,
    backTiyn: 1_000_000,
    isShared: true,
    receipts: [{ number: "7F2A-91C3-04BE", amountTiyn: 1_000_000, vatTiyn: 137_931 }],
  },
  "waiting-joined": {
    ...waiting,
    size: 2,
    category: { kk: "Партер", ru: "Партер", en: "Stalls" },
    offerMinutes: 30,
  },
  "waiting-offer": { ...waiting, places: [from, to], takeUntil: new Date("2026-11-30T13:30:00Z") },
  "waiting-ended": { ...waiting, places: [from, to], reason: "lapsed", link: link("waiting/0") },
  "transfer-offered": {
    ...passed,
    link: link("transfer?key=AAAAAAAAAAAAAAAAAAAAAA"),
    takeUntil: new Date("2026-11-30T13:30:00Z"),
  },
  "ticket-received": passed,
  "transfer-accepted": { ...passed, otherName: "A.", link: link("events/qyz-jibek") },
  "transfer-recalled": { ...passed, link: link("events/qyz-jibek") },
  reminder: {
    name: order.buyerName,
    hours: 24,
    title: showing.title,
    startsAt: showing.startsAt,
    doorsAt: new Date("2026-12-02T12:45:00Z"),
    timeZone: showing.timeZone,
    venue: showing.venue,
    address: { kk: "Абай көшесі, 1", ru: "улица Абая, 1", en: "1 Abai Street" },
    places: [from, to],
    ticketLink: order.links.order,
    seller,
  },
  "hold-ending": {
    name: "Әсел",
    isGuest: true,
    until: new Date("2026-11-20T14:42:00Z"),
    timeZone: showing.timeZone,
    titles: [showing.title],
    cartLink: link("cart"),
  },
  "my-orders": {
    name: order.buyerName,
    orders: [{ code: order.orderCode, ...found, link: order.links.order }],
    tickets: [{ code: "T7K2M9PX", ...found, link: link("tickets/T7K2M9PX?key=AAAAAAAAAAAAAAAAAAAAAA") }],
  },
  "confirm-email": { ...person, confirmLink: link("confirm-email?token=AAAAAAAAAAAAAAAAAAAAAA"), hours: 24 },
  "account-exists": { ...person, signInLink: link("sign-in"), resetLink: link("forgot-password") },
  "reset-password": {
    ...person,
    resetLink: link("reset-password?token=AAAAAAAAAAAAAAAAAAAAAA"),
    minutes: 30,
  },
  "password-changed": { ...person, resetLink: link("forgot-password") },
  "calendar-broken": { ...person, calendarLink: link("profile/calendar") },
  "new-sign-in": {
    ...person,
    device: "Chrome, Android 15",
    resetLink: link("forgot-password"),
  },
  "change-email": {
    ...person,
    confirmLink: link("profile/email/confirm?token=AAAAAAAAAAAAAAAAAAAAAA"),
    hours: 24,
  },
  "email-changed": {
    ...person,
    newEmail: "as***@example.kz",
    undoLink: link("profile/email/undo?token=AAAAAAAAAAAAAAAAAAAAAA"),
    days: 7,
  },
};
