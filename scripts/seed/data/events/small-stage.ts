import type { SeedEvent } from "../types.ts";
import { smallHall } from "./prices.ts";

export const smallStage: SeedEvent[] = [
  {
    slug: "words-of-abai",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [
      { week: 0, day: "sat", time: "19:00" },
      { week: 2, day: "fri", time: "19:00" },
    ],
    durationMinutes: 75,
    ageLimit: 12,
    colors: ["#0f2a33", "#f2b705"],
    refund: "theatre",
    prices: smallHall(4500, 3500),
    demand: [1, 0.96, 0.92],
    rush: 0.12,
    title: { kk: "Қара сөз", ru: "Слова назидания", en: "The Book of Words" },
    summary: {
      kk: "Моноспектакль: бір актёр, бір шам және Абайдың қырық бес сөзінің он екісі.",
      ru: "Моноспектакль: один артист, одна лампа и двенадцать из сорока пяти слов Абая.",
      en: "A play for one: one actor, one lamp and twelve of Abai's forty-five words.",
    },
    body: {
      kk: `Кіші залда жүз он екі ғана орын бар, сондықтан әр сөз сыбырлап айтылса да естіледі. Актёр Абайдың қара сөздерін көрерменмен әңгіме ретінде айтады: сұрақ қояды, жауап күтеді, кейде өзімен де дауласады.

Спектакль үзіліссіз, 75 минут. Басталғаннан кейін залға кіруге болмайды, сондықтан ертерек келуіңізді сұраймыз.`,
      ru: `В малом зале всего сто двенадцать мест, и слышно даже то, что сказано шёпотом. Артист ведёт «Слова» Абая как разговор со зрителем: спрашивает, ждёт ответа, спорит, иногда сам с собой.

75 минут без антракта. После начала войти в зал нельзя, приходите, пожалуйста, заранее.`,
      en: `The small hall has a hundred and twelve seats, so that even a whisper is heard. The actor speaks Abai's Words as a conversation: he asks, waits for an answer, argues, at times with himself.

75 minutes without an interval. Nobody can be let in after the beginning, so please come early.`,
    },
  },
  {
    slug: "white-nights",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [
      { week: 1, day: "sat", time: "19:00" },
      { week: 3, day: "fri", time: "19:00" },
      { week: 0, day: "mon", time: "19:00" },
    ],
    durationMinutes: 90,
    ageLimit: 12,
    colors: ["#cfd8e6", "#33406b"],
    refund: "theatre",
    prices: smallHall(4000, 3000),
    demand: [0.93, 0.75],
    rush: 0.3,
    title: { kk: "Ақ түндер", ru: "Белые ночи", en: "White Nights" },
    summary: {
      kk: "Достоевскийдің сентименталды романы: төрт түн, бір көпір және екі жалғыз адам.",
      ru: "Сентиментальный роман Достоевского: четыре ночи, один мост и двое одиноких.",
      en: "Dostoevsky's sentimental story: four nights, one bridge and two lonely people.",
    },
    body: {
      kk: `Арманшыл жігіт пен Настенька төрт түн қатарынан бір жерде кездеседі. Бірі сөйлейді, бірі тыңдайды, таң атқанда бәрі бітеді. Қойылымда екі актёр және бір скрипкашы ойнайды.

Көрермендер сахнаға өте жақын отырады, сондықтан әр қимыл анық көрінеді. Орыс тілінде.`,
      ru: `Мечтатель и Настенька встречаются четыре ночи подряд. Один говорит, другая слушает, и к утру всё кончается. В спектакле двое артистов и скрипач.

Зрители сидят так близко, что видно каждое движение. На русском языке.`,
      en: `The dreamer and Nastenka meet on four nights in a row. One talks, the other listens, and by morning it is over. Two actors and a violinist.

The audience sits so close that no movement is lost. In Russian.`,
    },
  },
  {
    slug: "uncle-vanya",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [
      { week: 0, day: "fri", time: "19:00" },
      { week: 2, day: "sat", time: "19:00" },
      { week: 1, day: "tue", time: "19:00" },
      { week: 3, day: "tue", time: "19:00" },
    ],
    durationMinutes: 135,
    ageLimit: 12,
    colors: ["#e9dcc3", "#5a3d1e"],
    refund: "theatre",
    prices: smallHall(4000, 3000),
    demand: [0.6, 0.8],
    title: { kk: "Ваня ағай", ru: "Дядя Ваня", en: "Uncle Vanya" },
    summary: {
      kk: "Чехов кіші залда: үстел, самауыр және айтылмай қалған сөздер.",
      ru: "Чехов в малом зале: стол, самовар и всё, что не сказано вовремя.",
      en: "Chekhov in the small hall: a table, a samovar and all that was not said in time.",
    },
    body: {
      kk: `Жиырма бес жыл бойы біреудің ғылымы үшін жұмыс істеп, ақырында оның бос сөз екенін түсіну қалай болады? Войницкий осы сұраққа жауап іздейді, ал қалғандары шай ішіп отыр.

Актёрлер көрермен келгенде сахнада отырады және спектакль біткенше ешқайда кетпейді. Бір үзіліспен, орыс тілінде.`,
      ru: `Каково это: двадцать пять лет работать на чужую науку и понять, что она пустые слова? Войницкий ищет ответ, а остальные пьют чай.

Артисты уже на сцене, когда входят зрители, и не уходят до конца. С одним антрактом.`,
      en: `What is it like to work twenty-five years for another man's learning and to find it empty? Voinitsky looks for an answer while the others drink tea.

The actors are on the stage when the audience comes in, and stay until the end. One interval, in Russian.`,
    },
  },
];
