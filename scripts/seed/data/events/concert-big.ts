import type { SeedEvent } from "../types.ts";
import { complexHall, stadium, standing } from "./prices.ts";

export const concertBig: SeedEvent[] = [
  {
    slug: "tas-kopir",
    kind: "concert",
    organizer: "dala-concert",
    hall: "complex-standing",
    rhythms: [{ week: 0, day: "fri", time: "20:00" }],
    durationMinutes: 120,
    ageLimit: 12,
    colors: ["#23262b", "#e4572e"],
    refund: "show",
    prices: standing(9000, 6000, 8000),
    reducedRates: false,
    demand: [0.35, 0.3],
    title: {
      kk: "Тас көпір: үлкен концерт",
      ru: "Тас көпір: большой концерт",
      en: "Tas Kopir: the Big Show",
    },
    summary: {
      kk: "Семейлік рок-топ он жылдығын туған қаласында тойлайды.",
      ru: "Рок-группа из Семея отмечает десятилетие дома.",
      en: "The rock band from Semey plays its tenth anniversary at home.",
    },
    body: {
      kk: `Гараждан басталған топтың жиырма әні бір кеште: «Жетінші аялдама», «Ақ боран», «Мен қайтамын». Екінші бөлімде топпен бірге мектеп хоры шығады.

**Фан-аймақ** – сахна алды, **би алаңы** – оның артында, **балконда** орындықтар бар. Есік 18:30-да ашылады.

Киім ілгіш тегін, шыны ыдыспен кіруге болмайды.`,
      ru: `Двадцать песен группы, которая начинала в гараже: «Жетінші аялдама», «Ақ боран», «Мен қайтамын». Во втором отделении вместе с ней поёт школьный хор.

**Фан-зона** у самой сцены, за ней **танцпол**, на **балконе** сидячие места. Двери открываются в 18:30.

Гардероб бесплатный, со стеклянной посудой входить нельзя.`,
      en: `Twenty songs of a band that began in a garage. In the second half a school choir joins in.

The **fan zone** is at the stage, the **dance floor** behind it, and the **balcony** has seats. Doors open at 18:30.

The cloakroom is free; no glass, please.`,
    },
  },
  {
    slug: "zhel-qaiyq",
    kind: "concert",
    organizer: "dala-concert",
    hall: "complex-standing",
    rhythms: [{ week: 2, day: "sat", time: "20:00" }],
    durationMinutes: 110,
    ageLimit: 6,
    colors: ["#0b4f6c", "#b8e0d2"],
    refund: "show",
    prices: standing(8000, 5000, 7000),
    demand: [0.3, 0.2],
    earlyBird: { untilDaysBefore: 14, percent: 80 },
    title: { kk: "Жел қайық", ru: "Жел қайық", en: "Zhel Qaiyq" },
    summary: {
      kk: "Қобыз, электргитара және төрт дауыс: «Ертіс толқыны» альбомының тұсаукесері.",
      ru: "Кобыз, электрогитара и четыре голоса: презентация альбома «Ертіс толқыны».",
      en: "A qobyz, an electric guitar and four voices: the launch of the album Waves of the Irtysh.",
    },
    body: {
      kk: `«Жел қайық» халық әнін бүгінгі дыбыспен айтады, бірақ сөзіне қол тигізбейді. Жаңа альбомдағы тоғыз ән Ертіс бойындағы ауылдардан жазып алынған.

Концертке екі апта қалғанша билет арзанырақ.`,
      ru: `«Жел қайық» поёт народные песни сегодняшним звуком, не трогая слов. Девять песен нового альбома записаны в аулах вдоль Иртыша.

Пока до концерта больше двух недель, билеты дешевле.`,
      en: `Zhel Qaiyq plays folk songs with today's sound and leaves the words as they are. The nine songs of the new album were collected in villages along the Irtysh.

Tickets cost less until two weeks before the concert.`,
    },
  },
  {
    slug: "neon-steppe",
    kind: "concert",
    organizer: "dala-concert",
    hall: "complex-standing",
    rhythms: [{ week: 3, day: "sat", time: "22:00" }],
    durationMinutes: 300,
    ageLimit: 18,
    hasPhonogram: true,
    colors: ["#14062b", "#39f0c8"],
    refund: "show",
    prices: standing(7000, 5000, 6500),
    reducedRates: false,
    demand: [0.25, 0.3],
    title: { kk: "Neon Dala", ru: "Neon Dala", en: "Neon Dala" },
    summary: {
      kk: "Таңға дейінгі электронды музыка: алты диджей және жарық суретшілері.",
      ru: "Электронная музыка до утра: шесть диджеев и художники по свету.",
      en: "Electronic music until the morning: six DJs and light artists.",
    },
    body: {
      kk: `Түнгі оннан таңғы үшке дейін: хаус, техно және қобыз сэмплдері. Зал музыкаға қарай өзгеретін жарық өрнектерімен безендіріледі.

Тек 18 жастан асқандарға, кіреберісте жеке куәлік сұралады. Сахна алдында стробоскоп қолданылады.`,
      ru: `С десяти вечера до трёх ночи: хаус, техно и сэмплы кобыза. Свет рисует орнамент, который меняется вместе с музыкой.

Только с 18 лет, на входе попросят удостоверение. У сцены работает стробоскоп.`,
      en: `From ten in the evening to three in the morning: house, techno and samples of the qobyz, with ornaments of light that follow the music.

Over 18 only, bring an identity card. Strobe lights are used near the stage.`,
    },
  },
  {
    slug: "voices-of-the-steppe",
    kind: "concert",
    organizer: "dala-concert",
    hall: "complex",
    rhythms: [{ week: 5, day: "sat", time: "18:00", everyWeeks: 8 }],
    durationMinutes: 150,
    ageLimit: 6,
    colors: ["#0d3b66", "#f4d35e"],
    refund: "show",
    prices: complexHall(20_000, 14_000, 9000, 6000),
    demand: [0.2, 0.25],
    title: { kk: "Дала дауыстары", ru: "Голоса степи", en: "Voices of the Steppe" },
    summary: {
      kk: "Жиырма орындаушы, симфониялық оркестр және бір сахна: жылдың гала-концерті.",
      ru: "Двадцать исполнителей, симфонический оркестр и одна сцена: гала-концерт года.",
      en: "Twenty singers, a symphony orchestra and one stage: the gala of the year.",
    },
    body: {
      kk: `Эстрада, халық әні, опера мен рэп бір бағдарламада. Әр орындаушы бір өз әнін, бір ортақ ән айтады; соңында бәрі сахнаға бірге шығады.

Партердегі орындар сахнаға ең жақын, мінберлерден үлкен экрандар жақсы көрінеді. Мүгедектер арбасына арналған орындар бар, оларды схемадан табасыз.`,
      ru: `Эстрада, народная песня, опера и рэп в одной программе. Каждый поёт одну свою песню и одну общую, в финале выходят все.

Партер ближе к сцене, с трибун хорошо видны большие экраны. Места для зрителей на колясках отмечены на схеме.`,
      en: `Pop, folk, opera and rap in one evening. Everybody sings one song of their own and one together, and all of them come out for the finale.

The floor is closest to the stage; from the stands you see the large screens well. Wheelchair places are marked on the plan.`,
    },
  },
  {
    slug: "city-sings",
    kind: "concert",
    organizer: "dala-concert",
    hall: "spartak",
    rhythms: [{ week: 7, day: "sat", time: "17:00", everyWeeks: 12 }],
    durationMinutes: 180,
    ageLimit: 0,
    colors: ["#2d6a4f", "#ffe8a3"],
    refund: "flexible",
    prices: stadium(9000, 5000, 4000, 3500, 2500),
    demand: [0.04],
    title: { kk: "Қала ән салады", ru: "Город поёт", en: "The City Sings" },
    summary: {
      kk: "Стадиондағы үлкен хор: әр мектептен бір ән, соңында бәрі бірге.",
      ru: "Большой хор на стадионе: по песне от каждой школы и одна общая в конце.",
      en: "A great choir in the stadium: one song from each school, and one for all at the end.",
    },
    body: {
      kk: `Қаланың қырық мектебінен мыңға жуық бала сахнаға шығады. Көрермендерге кіреберісте ән сөздері таратылады: соңғы үш әнді бүкіл стадион айтады.

Жылы киініңіз. 7 жасқа дейінгі бала ата-анасының тізесінде тегін отырады.`,
      ru: `Почти тысяча детей из сорока школ города. На входе раздают тексты: последние три песни поёт весь стадион.

Одевайтесь теплее. Ребёнок до 7 лет на коленях у родителей проходит бесплатно.`,
      en: `Nearly a thousand children from forty schools. Words are handed out at the gates: the last three songs are for the whole stadium.

Dress warmly. Children under seven sit on a parent's lap for free.`,
    },
  },
];
