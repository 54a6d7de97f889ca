import type { SeedEvent } from "../types.ts";
import { mainHall, smallHall } from "./prices.ts";

export const children: SeedEvent[] = [
  {
    slug: "er-tostik",
    kind: "children",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 0, day: "sat", time: "12:00" },
      { week: 2, day: "sun", time: "12:00" },
    ],
    durationMinutes: 80,
    ageLimit: 6,
    colors: ["#1b6f7a", "#ffd166"],
    refund: "theatre",
    prices: mainHall(3500, 3000, 3000, 2500, 2000),
    demand: [0.55, 0.4, 0.65],
    title: { kk: "Ер Төстік", ru: "Ер-Тостик", en: "Er Tostik" },
    summary: {
      kk: "Жерасты патшалығына сапар: Желаяқ, Саққұлақ және алып құс Самұрық қатысатын музыкалық ертегі.",
      ru: "Путешествие в подземное царство: музыкальная сказка с Желаяком, Саккулаком и птицей Самрук.",
      en: "A journey under the earth: a musical tale with Swift-foot, Sharp-ear and the great bird Samruk.",
    },
    body: {
      kk: `Ер Төстік сегіз ағасын іздеп жолға шығады да, жылан патшаның еліне түседі. Жолда оған жел жетпес Желаяқ, жердің жеті қабатын еститін Саққұлақ және таудай Таусоғар қосылады.

Самұрық құстың қанаты залдың үстінен ұшып өтеді. Балалар батырға дауыстап кеңес бере алады, ол міндетті түрде тыңдайды.

6 жастан бастап. Ұзақтығы 80 минут, бір үзіліспен.`,
      ru: `Ер-Тостик ищет восьмерых братьев и попадает в страну змеиного царя. По дороге к нему присоединяются быстрый Желаяк, чуткий Саккулак и великан Таусогар.

Крыло птицы Самрук пролетает над всем залом. Дети могут подсказывать батыру вслух: он обязательно послушает.

С 6 лет. 80 минут с одним антрактом, на казахском языке с русским чтецом.`,
      en: `Er Tostik looks for his eight brothers and comes to the land of the snake king. Swift-foot, Sharp-ear and the giant Mountain-mover join him on the way.

Samruk's wing flies over the whole house. Children may call out advice, and the hero always listens.

From six years on. 80 minutes with one interval, in Kazakh with a Russian narrator.`,
    },
  },
  {
    slug: "the-snow-queen",
    kind: "children",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 1, day: "sat", time: "12:00" },
      { week: 3, day: "sun", time: "12:00" },
    ],
    durationMinutes: 90,
    ageLimit: 6,
    colors: ["#dcecf7", "#2b5d9b"],
    refund: "theatre",
    prices: mainHall(3500, 3000, 3000, 2500, 2000),
    demand: [0.6, 0.45],
    title: { kk: "Қар патшайымы", ru: "Снежная королева", en: "The Snow Queen" },
    summary: {
      kk: "Андерсен ертегісі: Герда Кайды іздеп, әлемнің шетіне дейін барады.",
      ru: "Сказка Андерсена: Герда идёт за Каем до самого края света.",
      en: "Andersen's tale: Gerda follows Kai to the end of the world.",
    },
    body: {
      kk: `Айнаның сынығы Кайдың көзіне түсті, енді оған бәрі көріксіз көрінеді. Герда қорқақ емес, бірақ жол ұзақ: қарақшылар, қарғалар, бұғы және мұз сарай күтіп тұр.

Мұз сарайдағы көріністе залға қағаз қар жауады, оны балалар үйіне ала кете алады. Орыс тілінде, қазақша дыбыстамасы фойедегі құлаққапта.`,
      ru: `Осколок зеркала попал Каю в глаз, и всё вокруг кажется ему некрасивым. Герда не трусиха, но путь далёк: разбойники, вороны, олень и ледяной дворец.

В ледяном дворце на зал падает бумажный снег, его можно унести домой. На русском языке, казахский перевод в наушниках.`,
      en: `A splinter of the mirror is in Kai's eye, and everything looks ugly to him. Gerda is no coward, but the way is long: robbers, crows, a reindeer and a palace of ice.

In the palace paper snow falls on the audience and may be taken home. In Russian, Kazakh through headphones.`,
    },
  },
  {
    slug: "aldar-kose",
    kind: "children",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [
      { week: 0, day: "sun", time: "11:00" },
      { week: 2, day: "sun", time: "11:00" },
    ],
    durationMinutes: 50,
    ageLimit: 0,
    colors: ["#f6a63a", "#4a2511"],
    refund: "theatre",
    prices: smallHall(2500, 2000),
    demand: [0.9, 0.65],
    title: { kk: "Алдар көсенің тоны", ru: "Шуба Алдара-Косе", en: "Aldar Kose's Coat" },
    summary: {
      kk: "Қуыршақ спектаклі: жетпіс тесігі бар тонды байға қалай сатуға болады?",
      ru: "Кукольный спектакль: как продать баю шубу, в которой семьдесят дыр?",
      en: "A puppet play: how to sell a rich man a coat with seventy holes?",
    },
    body: {
      kk: `Аязды күні Алдар көсе тозған тонмен тоңбай келе жатыр. Бай таңғалады: сірә, тонның сыры бар шығар? Қалғаны балаларға таныс, бірақ олар бәрібір бірінші рет көргендей күледі.

Қуыршақтардың бәрі киізден жасалған. Спектакльден соң оларды ұстап көруге болады. Кез келген жастағы балаларға, 50 минут.`,
      ru: `В мороз Алдар-Косе едет в рваной шубе и не мёрзнет. Бай удивлён: наверное, шуба волшебная? Дальше дети всё знают, но смеются как в первый раз.

Все куклы сделаны из войлока, после спектакля их можно подержать. Для любого возраста, 50 минут.`,
      en: `On a frosty day Aldar Kose rides in a torn coat and is not cold. The rich man wonders: is it a magic coat? Children know the rest and laugh as if they did not.

All puppets are made of felt and may be held after the play. For any age, 50 minutes.`,
    },
  },
  {
    slug: "soap-bubble-lab",
    kind: "children",
    organizer: "semey-stage",
    hall: "abai-small",
    rhythms: [
      { week: 1, day: "sat", time: "12:30" },
      { week: 3, day: "sat", time: "12:30" },
    ],
    durationMinutes: 60,
    ageLimit: 0,
    hasPhonogram: true,
    colors: ["#e6d9f5", "#6b3fa0"],
    refund: "show",
    prices: smallHall(3000, 2500),
    demand: [0.5, 0.7],
    title: {
      kk: "Сабын көпіршігінің зертханасы",
      ru: "Лаборатория мыльных пузырей",
      en: "The Soap Bubble Lab",
    },
    summary: {
      kk: "Ғылыми шоу: бала сиятын көпіршік, түтіні бар көпіршік және неге ол бәрібір жарылады.",
      ru: "Научное шоу: пузырь, в который помещается ребёнок, пузырь с дымом и почему он всё равно лопается.",
      en: "A science show: a bubble as big as a child, a bubble full of smoke, and why it bursts all the same.",
    },
    body: {
      kk: `Профессор Көпіршік пен оның көмекшісі бір сағат бойы су, сабын және ауадан не шығатынын көрсетеді. Әр тәжірибеге залдан екі бала шақырылады.

Бірінші қатарларға су шашырауы мүмкін. Соңында әр бала үйде қайталайтын рецептін алады.`,
      ru: `Профессор Пузырь и его помощница целый час показывают, что получается из воды, мыла и воздуха. На каждый опыт приглашают двух детей из зала.

На первые ряды могут попасть брызги. В конце каждый получает рецепт, чтобы повторить дома.`,
      en: `For an hour Professor Bubble and his assistant show what comes of water, soap and air. Two children from the audience help with every experiment.

The front rows may get a little wet. Everybody leaves with a recipe to try at home.`,
    },
  },
];
