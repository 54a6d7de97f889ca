import type { SeedEvent } from "../types.ts";
import { mainHall, smallHall } from "./prices.ts";

export const conferences: SeedEvent[] = [
  {
    slug: "semey-tech",
    kind: "conference",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [{ week: 5, day: "tue", time: "10:00", everyWeeks: 8 }],
    durationMinutes: 480,
    ageLimit: 12,
    colors: ["#0b132b", "#6fffe9"],
    refund: "flexible",
    prices: mainHall(25_000, 20_000, 20_000, 15_000, 12_000),
    earlyBird: { untilDaysBefore: 21, percent: 70 },
    demand: [0.55, 0.7],
    maxSeatsPerOrder: 6,
    title: { kk: "Semey Tech", ru: "Semey Tech", en: "Semey Tech" },
    summary: {
      kk: "Өңірдегі бағдарламашылардың бір күндік конференциясы: он бес баяндама, екі дөңгелек үстел.",
      ru: "Однодневная конференция разработчиков региона: пятнадцать докладов и два круглых стола.",
      en: "One day for the region's developers: fifteen talks and two panels.",
    },
    body: {
      kk: `Бағдарлама үш бөлімнен тұрады:

- деректер мен жасанды интеллект;
- шағын командадағы өнім;
- қазақ тілі технологиялары: дауыс, аударма, іздеу.

Түскі ас пен кофе билет бағасына кіреді. Баяндамалар қазақ, орыс және ағылшын тілдерінде, ілеспе аударма бар. Сұрақ болса: [hello@dala-concert.example](mailto:hello@dala-concert.example).`,
      ru: `Программа из трёх частей:

- данные и искусственный интеллект;
- продукт в небольшой команде;
- технологии казахского языка: речь, перевод, поиск.

Обед и кофе входят в цену. Доклады на казахском, русском и английском с синхронным переводом. Вопросы: [hello@dala-concert.example](mailto:hello@dala-concert.example).`,
      en: `The programme has three parts:

- data and artificial intelligence;
- products of small teams;
- technology for Kazakh: speech, translation, search.

Lunch and coffee are included. Talks are in Kazakh, Russian and English with interpretation. Questions: [hello@dala-concert.example](mailto:hello@dala-concert.example).`,
    },
  },
  {
    slug: "small-business-day",
    kind: "conference",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [{ week: 3, day: "wed", time: "10:00", everyWeeks: 8 }],
    durationMinutes: 420,
    ageLimit: 16,
    colors: ["#f2efe6", "#1d5c63"],
    refund: "flexible",
    prices: mainHall(12_000, 10_000, 10_000, 8000, 6000),
    demand: [0.4, 0.6],
    title: { kk: "Шағын бизнес күні", ru: "День малого бизнеса", en: "Small Business Day" },
    summary: {
      kk: "Салық, несие, маркетплейс: қаланың кәсіпкерлері өз тәжірибесімен бөліседі.",
      ru: "Налоги, кредиты, маркетплейсы: предприниматели города делятся опытом.",
      en: "Taxes, loans, marketplaces: the city's entrepreneurs share what they learned.",
    },
    body: {
      kk: `Теория аз, цифр көп: наубайхана, ателье, автожөндеу шеберханасы және екі интернет-дүкен иелері кіріс-шығысын ашып көрсетеді.

Түстен кейін салық мамандары мен банк өкілдері фойеде жеке кеңес береді. Билетпен бірге материалдар электронды түрде жіберіледі.`,
      ru: `Мало теории и много цифр: пекарня, ателье, автомастерская и два интернет-магазина показывают свои доходы и расходы.

После обеда налоговые консультанты и банки принимают в фойе. Материалы пришлют всем, у кого есть билет.`,
      en: `Little theory and many figures: a bakery, a tailor, a garage and two online shops show what they earn and spend.

In the afternoon tax advisers and banks answer questions in the foyer. Materials are sent to every ticket holder.`,
    },
  },
  {
    slug: "abai-readings",
    kind: "conference",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [{ week: 2, day: "wed", time: "11:00", everyWeeks: 8 }],
    durationMinutes: 300,
    ageLimit: 12,
    colors: ["#efe3c8", "#7a4b12"],
    refund: "theatre",
    prices: smallHall(3000, 2000),
    demand: [0.7, 0.5],
    title: { kk: "Абай оқулары", ru: "Абаевские чтения", en: "Abai Readings" },
    summary: {
      kk: "Әдебиетшілер мен аудармашылардың кездесуі: Абай бүгін қалай оқылады?",
      ru: "Встреча литературоведов и переводчиков: как Абая читают сегодня?",
      en: "Scholars and translators meet: how is Abai read today?",
    },
    body: {
      kk: `Жеті баяндама және үш тілдегі аударма шеберханасы: бір өлеңді бес аудармашы бірге талқылайды. Оқушылар мен студенттерге арналған бөлек секция бар.

Күннің соңында актёрлер өлең оқиды. Билет құнына жинақтың баспа данасы кіреді.`,
      ru: `Семь докладов и переводческая мастерская на трёх языках: одно стихотворение вместе разбирают пять переводчиков. Для школьников и студентов отдельная секция.

В конце дня стихи читают артисты театра. Печатный сборник входит в цену.`,
      en: `Seven papers and a workshop in three languages, in which five translators discuss one poem. There is a section for pupils and students.

Actors read at the end of the day. A printed collection is included.`,
    },
  },
];
