import type { SeedEvent } from "../types.ts";
import { mainHall } from "./prices.ts";

export const russianDrama: SeedEvent[] = [
  {
    slug: "crime-and-punishment",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 3, day: "fri", time: "18:30" },
      { week: 1, day: "sun", time: "18:00" },
    ],
    durationMinutes: 170,
    ageLimit: 16,
    colors: ["#2b2b2f", "#d8c24a"],
    refund: "theatre",
    prices: mainHall(5500, 4500, 4500, 3500, 2500),
    demand: [0.5, 0.35, 0.6],
    title: { kk: "Қылмыс пен жаза", ru: "Преступление и наказание", en: "Crime and Punishment" },
    summary: {
      kk: "Семейде бес жыл тұрған Достоевскийдің романы бойынша: тергеуші мен студенттің сөз дуэлі.",
      ru: "По роману Достоевского, который прожил в Семипалатинске пять лет: словесная дуэль студента и следователя.",
      en: "After the novel by Dostoevsky, who lived in this city for five years: a duel of words between a student and his investigator.",
    },
    body: {
      kk: `Раскольников қылмысын жасырмайды десе де болады: ол бәрін түсіндіргісі келеді. Порфирий Петрович болса асықпайды, өйткені күтудің өзі де тергеу. Спектакль осы екі адамның үш кездесуіне құрылған.

Сахнада он актёр Петербургтің бүкіл тұрғындарын ойнайды. Сонядан басқа ешкім ұзақ үнсіз қалмайды.

**Тілі:** орыс тілі, қазақша ілеспе аударма құлаққап арқылы беріледі.`,
      ru: `Раскольников почти не прячет того, что сделал: ему нужно всё объяснить. Порфирий Петрович не спешит, потому что ожидание и есть следствие. Спектакль построен на трёх встречах этих двоих.

Десять артистов играют весь Петербург. Подолгу молчать умеет одна только Соня.

**Язык:** русский, с синхронным переводом на казахский в наушниках.`,
      en: `Raskolnikov hardly hides what he has done: he needs to explain it. Porfiry Petrovich is in no hurry, because waiting is his way of investigating. The play is built on three meetings of the two.

Ten actors play all of Petersburg. Only Sonya knows how to be silent for long.

**Language:** Russian, with interpretation into Kazakh through headphones.`,
    },
  },
  {
    slug: "cherry-orchard",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 2, day: "sun", time: "18:00" },
      { week: 3, day: "mon", time: "18:30" },
    ],
    durationMinutes: 150,
    ageLimit: 12,
    colors: ["#f3e3e0", "#9b2d45"],
    refund: "theatre",
    prices: mainHall(5000, 4000, 4000, 3000, 2000),
    demand: [0.4, 0.55],
    title: { kk: "Шие бағы", ru: "Вишнёвый сад", en: "The Cherry Orchard" },
    summary: {
      kk: "Чеховтың соңғы пьесасы: бақ сатылады, ал ешкім қоштасуды білмейді.",
      ru: "Последняя пьеса Чехова: сад уходит с торгов, а прощаться никто не умеет.",
      en: "Chekhov's last play: the orchard goes to auction, and nobody knows how to say goodbye.",
    },
    body: {
      kk: `Раневская Парижден үйіне қайтады, ал үй енді оныкі емес. Лопахин құтқарудың жолын айтады, бірақ оны ешкім естігісі келмейді. Чехов мұны комедия деп атаған, біз де солай ойнаймыз.

Сахнада нағыз ағаш шкаф, жүз жылдық сағат және бірде-бір шие жоқ: бақты көрермен өзі елестетеді.

Спектакль орыс тілінде, қазақша субтитрмен көрсетіледі.`,
      ru: `Раневская возвращается из Парижа домой, но дом уже не её. Лопахин знает, как всё спасти, только слушать его не хотят. Чехов назвал это комедией, и мы играем комедию.

На сцене настоящий многоуважаемый шкаф, столетние часы и ни одной вишни: сад зритель представляет сам.

Спектакль идёт на русском с казахскими субтитрами.`,
      en: `Ranevskaya comes home from Paris, and home is no longer hers. Lopakhin knows how to save it, but nobody wants to hear. Chekhov called it a comedy, and as a comedy we play it.

There is a real bookcase on the stage, a clock a hundred years old, and not one cherry tree: the orchard is yours to imagine.

Played in Russian with Kazakh subtitles.`,
    },
  },
  {
    slug: "the-government-inspector",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 3, day: "sun", time: "18:00" },
      { week: 0, day: "tue", time: "18:30" },
      { week: 2, day: "tue", time: "18:30" },
    ],
    durationMinutes: 140,
    ageLimit: 12,
    colors: ["#d9ead3", "#1f5b3a"],
    refund: "theatre",
    prices: mainHall(5000, 4000, 4000, 3000, 2000),
    demand: [0.6, 0.7],
    title: { kk: "Ревизор", ru: "Ревизор", en: "The Government Inspector" },
    summary: {
      kk: "Гогольдің комедиясы бүгінгі қаланың әкімшілігінде: сол сөздер, жаңа костюмдер.",
      ru: "Комедия Гоголя в кабинетах сегодняшнего города: те же слова, другие костюмы.",
      en: "Gogol's comedy in the offices of a town of today: the same words in other suits.",
    },
    body: {
      kk: `Қалаға жасырын тексеруші келе жатыр деген хабар жетеді, ал қонақүйде жол ақысы таусылған жас жігіт отыр. Қалғанын қорқыныш өзі жасайды.

Мәтіннің бір сөзі де өзгертілмеген. Тек Городничийдің кабинеті, телефоны және өтірігі бүгінгі күннен алынған. Зал ең көп күлетін тұстар жыл сайын ауысып отырады.`,
      ru: `В город едет тайная проверка, а в гостинице сидит молодой человек без денег на дорогу. Остальное делает страх.

В тексте не изменено ни слова. Из наших дней взяты только кабинет, телефон и способ врать. Места, где зал смеётся громче всего, каждый сезон другие.`,
      en: `A secret inspection is on its way, and at the inn sits a young man who has run out of money. Fear does the rest.

Not one word of the text was changed. Only the office, the telephone and the manner of lying are of our day. Where the audience laughs loudest changes every season.`,
    },
  },
];
