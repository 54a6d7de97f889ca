import type { SeedEvent } from "../types.ts";
import { arena, complexHall, stadium } from "./prices.ts";

export const sport: SeedEvent[] = [
  {
    slug: "semey-zhuldyzy-altai",
    kind: "sport",
    organizer: "irtysh-sport",
    hall: "spartak",
    rhythms: [
      { week: 0, day: "sun", time: "15:00" },
      { week: 2, day: "sun", time: "15:00" },
    ],
    durationMinutes: 110,
    ageLimit: 0,
    colors: ["#0a5c36", "#ffffff"],
    refund: "show",
    prices: stadium(6000, 3000, 2500, 2000, 1500),
    demand: [0.06, 0.04],
    title: {
      kk: "Футбол: Семей Жұлдызы – Алтай Барысы",
      ru: "Футбол: «Семей Жулдызы» – «Алтай Барысы»",
      en: "Football: Semey Zhuldyzy v Altai Barysy",
    },
    summary: {
      kk: "Аймақтық лиганың басты ойыны. Отбасылық сектор шығыс мінберде.",
      ru: "Главный матч региональной лиги. Семейный сектор на восточной трибуне.",
      en: "The match of the regional league. The family section is in the east stand.",
    },
    body: {
      kk: `Екі команданың ойыны әрдайым қызу өтеді: соңғы жеті кездесудің алтауында жеңімпаз соңғы он минутта анықталды.

Қақпалар матчқа бір жарым сағат қалғанда ашылады. Шығыс мінбердегі отбасылық секторда балаларға арналған сурет салу орны мен тегін шай бар.

Стадионға бөтелкедегі су, файер және пиротехника әкелуге болмайды.`,
      ru: `Эти команды спокойно не играют: в шести из семи последних встреч победителя узнавали на последних десяти минутах.

Ворота открываются за полтора часа. В семейном секторе восточной трибуны есть уголок для детей и бесплатный чай.

Воду в бутылках, файеры и пиротехнику проносить нельзя.`,
      en: `These two never play calmly: six of their last seven meetings were decided in the final ten minutes.

Gates open an hour and a half before the start. The family section in the east stand has a corner for children and free tea.

No bottles, flares or fireworks, please.`,
    },
  },
  {
    slug: "kokpar-city-cup",
    kind: "sport",
    organizer: "irtysh-sport",
    hall: "spartak",
    rhythms: [{ week: 1, day: "sat", time: "14:00", everyWeeks: 8 }],
    durationMinutes: 180,
    ageLimit: 6,
    colors: ["#7b3f00", "#f5d6a1"],
    refund: "show",
    prices: stadium(5000, 2500, 2000, 2000, 1500),
    demand: [0.04, 0.05],
    title: { kk: "Көкпар: қала кубогы", ru: "Кокпар: Кубок города", en: "Kokpar City Cup" },
    summary: {
      kk: "Алты аудан командасы, үш сағат ат үстінде. Үзілісте теңге ілу мен қыз қуу.",
      ru: "Шесть команд области, три часа в седле. В перерывах тенге илу и кыз куу.",
      en: "Six teams, three hours on horseback, with riding games in the breaks.",
    },
    body: {
      kk: `Ұлттық ойынның заманауи ережесі бойынша: он екі шабандоздан, үш кезең, серке орнына жасанды дене қолданылады. Төрелік бейнеқайталаумен жүреді.

Стадион сыртында ұлттық тағам базары мен қолөнершілер қатары болады.`,
      ru: `Национальная игра по современным правилам: по двенадцать всадников, три периода, вместо туши муляж. Судьи смотрят видеоповторы.

Возле стадиона работают ярмарка еды и ряды ремесленников.`,
      en: `The national game by modern rules: twelve riders a side, three periods, a dummy instead of a carcass, and video replays for the judges.

There is a food fair and a row of craftspeople outside.`,
    },
  },
  {
    slug: "irtysh-boxing-night",
    kind: "sport",
    organizer: "irtysh-sport",
    hall: "complex",
    rhythms: [{ week: 2, day: "fri", time: "19:00", everyWeeks: 8 }],
    durationMinutes: 200,
    ageLimit: 12,
    colors: ["#8c1c13", "#f7f0e3"],
    refund: "show",
    prices: complexHall(25_000, 15_000, 7000, 4000),
    demand: [0.14, 0.2],
    title: { kk: "Ертіс бокс кеші", ru: "Вечер бокса «Иртыш»", en: "Irtysh Boxing Night" },
    summary: {
      kk: "Он жекпе-жек, басты айқаста аймақ чемпионы белбеуі сарапқа түседі.",
      ru: "Десять боёв, в главном разыгрывается пояс чемпиона области.",
      en: "Ten bouts, and the regional champion's belt in the last one.",
    },
    body: {
      kk: `Жастар кездесуінен басталып, кешкі тоғызда басты айқасқа ұласады: Нұрлан «Найзағай» Омаров пен Артём Лисин он раунд жұдырықтасады.

Ринг маңындағы орындар партерде. Мінбердің барлық бөлігінен экран көрінеді.`,
      ru: `Начнут юниоры, а около девяти вечера главный бой: Нурлан «Найзагай» Омаров против Артёма Лисина, десять раундов.

Места у ринга в партере, экраны видны со всех трибун.`,
      en: `Juniors begin, and at about nine comes the main bout: Nurlan "Lightning" Omarov against Artyom Lisin, ten rounds.

Ringside seats are on the floor; screens can be seen from every stand.`,
    },
  },
  {
    slug: "abai-wrestling-cup",
    kind: "sport",
    organizer: "irtysh-sport",
    hall: "complex",
    rhythms: [{ week: 6, day: "sun", time: "12:00", everyWeeks: 8 }],
    durationMinutes: 240,
    ageLimit: 6,
    colors: ["#19647e", "#ffc857"],
    refund: "show",
    prices: complexHall(8000, 5000, 3000, 2000),
    demand: [0.1, 0.07],
    title: {
      kk: "Қазақ күресі: Абай кубогы",
      ru: "Қазақ күресі: Кубок Абая",
      en: "Qazaq Kuresi: the Abai Cup",
    },
    summary: {
      kk: "Он алты балуан, түйе балуан атағы және бас жүлде – ат.",
      ru: "Шестнадцать борцов, звание түйе балуан и главный приз — конь.",
      en: "Sixteen wrestlers, the title of heavyweight, and a horse for the winner.",
    },
    body: {
      kk: `Іріктеуден өткен он алты балуан екі кілемде қатар күреседі. Жартылай финалдан бастап кілем біреу ғана қалады.

Финал алдында балалар арасындағы белдесу болады, қатысушыларға тіркелу кешенде таңғы онда.`,
      ru: `Шестнадцать борцов, прошедших отбор, борются на двух коврах, с полуфинала ковёр остаётся один.

Перед финалом выходят дети; записать участника можно в комплексе в десять утра.`,
      en: `Sixteen wrestlers meet on two mats, and from the semi-finals on there is only one.

Children wrestle before the final; register at the complex at ten in the morning.`,
    },
  },
  {
    slug: "abay-arena-friendly",
    kind: "sport",
    organizer: "irtysh-sport",
    hall: "abay-arena",
    rhythms: [{ week: 10, day: "sat", time: "17:00", everyWeeks: 12 }],
    durationMinutes: 150,
    ageLimit: 0,
    colors: ["#1c2541", "#5bc0be"],
    refund: "flexible",
    prices: arena(15_000, 6000, 4500, 3000, 2000),
    demand: [0.02],
    title: {
      kk: "Abay Arena: достық матч",
      ru: "Abay Arena: товарищеский матч",
      en: "Abay Arena: a Friendly",
    },
    summary: {
      kk: "Ардагерлер құрамасы мен жастар: жиырма бес мың орындық аренадағы ойын.",
      ru: "Сборная ветеранов против молодёжи: игра на арене в двадцать пять тысяч мест.",
      en: "Veterans against the young: a game in an arena of twenty-five thousand seats.",
    },
    body: {
      kk: `Арена әлі салынып жатыр, сондықтан күні өзгеруі мүмкін. Матч басқа күнге көшсе немесе өтпесе, ақша толық қайтарылады.

Алдымен балалар командаларының қысқа ойындары, содан кейін екі таймдық достық кездесу.`,
      ru: `Арена ещё строится, поэтому дата может измениться. Если матч перенесут или отменят, деньги вернут полностью.

Сначала короткие игры детских команд, потом товарищеская встреча в два тайма.`,
      en: `The arena is still being built, so the date may change. If the match is moved or cancelled, you get all of your money back.

Short games of children's teams come first, then the friendly in two halves.`,
    },
  },
];
