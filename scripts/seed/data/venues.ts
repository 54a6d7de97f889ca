import type { DemoVenue } from "#scripts/seed/halls/index.ts";

/** Names, capacities and streets are public facts; halls, rows and everything sold in them are the demo's own. */
export const venues = [
  {
    slug: "abai-theatre",
    name: {
      kk: "Абай атындағы қазақ музыкалық драма театры",
      ru: "Казахский музыкально-драматический театр имени Абая",
      en: "Abai Kazakh Music and Drama Theatre",
    },
    address: {
      kk: "Қайым Мұхамедханов көшесі, 6",
      ru: "улица Каюма Мухамедханова, 6",
      en: "6 Kaium Mukhamedkhanov Street",
    },
    latitude: 50.4038,
    longitude: 80.2502,
    capacity: 530,
  },
  {
    slug: "spartak",
    name: { kk: "«Спартак» стадионы", ru: "Стадион «Спартак»", en: "Spartak stadium" },
    address: { kk: "Гагарин көшесі, 168", ru: "улица Гагарина, 168", en: "168 Gagarin Street" },
    latitude: 50.4219,
    longitude: 80.2466,
    capacity: 8000,
  },
  {
    slug: "complex",
    name: {
      kk: "Көпбейінді мәдени-спорт кешені",
      ru: "Многопрофильный культурно-спортивный комплекс",
      en: "Multi-purpose culture and sports complex",
    },
    address: { kk: "Семей қаласы", ru: "город Семей", en: "Semey" },
    latitude: 50.4111,
    longitude: 80.2275,
    capacity: 5000,
  },
  {
    slug: "arena",
    name: { kk: "Abay Arena", ru: "Abay Arena", en: "Abay Arena" },
    address: {
      kk: "Жаңа шағын аудан, Семей қаласы",
      ru: "новый микрорайон, город Семей",
      en: "New district, Semey",
    },
    latitude: 50.4301,
    longitude: 80.2801,
    capacity: 25_000,
  },
] as const satisfies readonly { slug: DemoVenue; [key: string]: unknown }[];

export const city = { kk: "Семей", ru: "Семей", en: "Semey" };
export const timeZone = "Asia/Almaty";
