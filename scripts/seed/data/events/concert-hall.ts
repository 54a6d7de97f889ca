import type { SeedEvent } from "../types.ts";
import { mainHall, smallHall } from "./prices.ts";

export const concertHall: SeedEvent[] = [
  {
    slug: "steppe-symphony",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [{ week: 0, day: "thu", time: "19:00" }],
    durationMinutes: 110,
    ageLimit: 6,
    colors: ["#17324d", "#e8c98f"],
    refund: "show",
    prices: mainHall(8000, 7000, 7000, 5000, 3500),
    demand: [0.7, 0.55],
    title: { kk: "Дала симфониясы", ru: "Симфония степи", en: "Symphony of the Steppe" },
    summary: {
      kk: "«Семей камерата» оркестрі Рахманиновты, Дворжакты және жаңа қазақ шығармасын ойнайды.",
      ru: "Оркестр «Семей камерата» играет Рахманинова, Дворжака и новое казахское сочинение.",
      en: "The Semey Camerata orchestra plays Rachmaninoff, Dvořák and a new Kazakh work.",
    },
    body: {
      kk: `Бірінші бөлімде Рахманиновтың екінші фортепиано концерті, жеке орындаушы – Дина Сәлімқызы. Екінші бөлімде Дворжактың тоғызыншы симфониясы естіледі.

Кеш жас сазгер Ерасыл Тоқтаровтың «Қара жорға» тақырыбына жазған увертюрасымен ашылады: бұл шығарма Семейде тұңғыш рет орындалады.

Дирижёр – Марат Әділбек. Ұзақтығы 1 сағат 50 минут, бір үзіліспен.`,
      ru: `В первом отделении Второй фортепианный концерт Рахманинова, солистка Дина Салимкызы. Во втором — Девятая симфония Дворжака.

Вечер откроет увертюра молодого композитора Ерасыла Токтарова на тему «Қара жорға»: в Семее она прозвучит впервые.

Дирижёр Марат Адильбек. Час пятьдесят с одним антрактом.`,
      en: `The first half brings Rachmaninoff's Second Piano Concerto with Dina Salimqyzy, the second half Dvořák's Ninth Symphony.

The evening opens with an overture by young composer Yerasyl Toqtarov on the dance Qara Zhorga, heard in Semey for the first time.

Marat Adilbek conducts. An hour and fifty minutes with one interval.`,
    },
  },
  {
    slug: "night-of-kuis",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [{ week: 1, day: "thu", time: "19:00" }],
    durationMinutes: 100,
    ageLimit: 6,
    colors: ["#3d2314", "#f0b860"],
    refund: "show",
    prices: mainHall(6000, 5000, 5000, 4000, 2500),
    demand: [0.6, 0.75],
    title: { kk: "Күй түні", ru: "Ночь кюев", en: "Night of Kuis" },
    summary: {
      kk: "«Қоңыр үн» ансамблі: шертпе мен төкпе, қобыз бен жетіген, бір кеште жиырма күй.",
      ru: "Ансамбль «Қоңыр үн»: шертпе и токпе, кобыз и жетыген, двадцать кюев за вечер.",
      en: "The Qonyr Un ensemble: dombra, qobyz and zhetygen, twenty kuis in one evening.",
    },
    body: {
      kk: `Құрманғазы, Тәттімбет, Дина, Ықылас: әр күйдің алдында оның шығу тарихы қысқаша айтылады. Сондықтан күйді алғаш тыңдаған адам да, жастайынан домбыра ұстаған адам да бірдей қызыға тыңдайды.

Кештің соңында сахнаға залдан домбырашылар шақырылады: аспабыңызды ала келіңіз.`,
      ru: `Курмангазы, Таттимбет, Дина, Ыкылас: перед каждым кюем коротко рассказывают, как он появился. Поэтому интересно и тому, кто слышит кюй впервые, и тому, кто вырос с домброй.

В конце на сцену зовут домбристов из зала: приносите инструмент.`,
      en: `Qurmangazy, Tattimbet, Dina, Yqylas: before each kui its story is told in a few words, for those who hear one for the first time and for those who grew up with a dombra.

At the end players from the audience are called to the stage: bring your instrument.`,
    },
  },
  {
    slug: "evening-of-romances",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [{ week: 2, day: "thu", time: "19:00" }],
    durationMinutes: 100,
    ageLimit: 6,
    colors: ["#4a1533", "#f3b8c4"],
    refund: "show",
    prices: mainHall(7500, 6500, 6500, 5000, 3500),
    demand: [0.8, 0.5],
    title: { kk: "Романс кеші", ru: "Вечер романса", en: "An Evening of Romances" },
    summary: {
      kk: "Айлин Серғазы мен струналы квартет: Чайковскийден Шәмшіге дейін.",
      ru: "Айлин Сергазы и струнный квартет: от Чайковского до Шамши.",
      en: "Aylin Sergazy and a string quartet: from Tchaikovsky to Shamshi.",
    },
    body: {
      kk: `Романс – асықпай айтылған сыр. Айлин Серғазы орыс романстары мен қазақ вальстерін бір бағдарламаға біріктірді: «Ақ сиса», «Отчего», «Маржан қыз», «Я встретил вас».

Сахнада микрофон жоқ: тек дауыс, рояль және төрт ішекті аспап.`,
      ru: `Романс — это признание, сказанное без спешки. Айлин Сергазы соединила русские романсы и казахские вальсы: «Отчего», «Ақ сиса», «Я встретил вас», «Маржан қыз».

На сцене нет микрофонов: только голос, рояль и четыре струнных.`,
      en: `A romance is a confession made without haste. Aylin Sergazy has put Russian romances and Kazakh waltzes into one evening.

There are no microphones: a voice, a piano and four strings.`,
    },
  },
  {
    slug: "irtysh-jazz",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-main",
    rhythms: [
      { week: 3, day: "thu", time: "19:30" },
      { week: 0, day: "wed", time: "19:30" },
      { week: 1, day: "tue", time: "19:30" },
      { week: 3, day: "tue", time: "19:30" },
    ],
    durationMinutes: 120,
    ageLimit: 12,
    colors: ["#101820", "#ff8552"],
    refund: "show",
    prices: mainHall(8000, 7000, 7000, 5500, 4000),
    demand: [0.5, 0.97],
    title: { kk: "Ертіс джаз", ru: "Иртыш-джаз", en: "Irtysh Jazz" },
    summary: {
      kk: "Irtysh Quartet және екі қонақ: стандарттар, джаз ырғағындағы халық әндері, түнгі джем.",
      ru: "Irtysh Quartet и два гостя: стандарты, народные песни в джазе и ночной джем.",
      en: "The Irtysh Quartet and two guests: standards, folk songs in jazz and a late jam.",
    },
    body: {
      kk: `Контрабас, барабан, саксофон және күйсандық. Бірінші бөлімде квартет классикалық стандарттарды, екіншісінде «Дударай» мен «Гауһартасты» өз өңдеуінде ойнайды.

Концерттен соң фойеде ашық джем болады, билет иелеріне кіру тегін.`,
      ru: `Контрабас, барабаны, саксофон и рояль. В первом отделении квартет играет стандарты, во втором — «Дударай» и «Гаухартас» в своих аранжировках.

После концерта в фойе открытый джем, для зрителей вход свободный.`,
      en: `Double bass, drums, saxophone and piano. Standards in the first half, Dudarai and Gauhartas in the quartet's own arrangements in the second.

An open jam follows in the foyer, free for ticket holders.`,
    },
  },
  {
    slug: "piano-and-silence",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-small",
    rhythms: [
      { week: 1, day: "fri", time: "19:00" },
      { week: 3, day: "wed", time: "19:00" },
      { week: 2, day: "mon", time: "19:00" },
      { week: 1, day: "sun", time: "19:30" },
      { week: 3, day: "sun", time: "19:30" },
    ],
    durationMinutes: 80,
    ageLimit: 6,
    colors: ["#eceae4", "#20242b"],
    refund: "show",
    prices: smallHall(5000, 4000),
    demand: [0.95, 0.7],
    rush: 0.4,
    title: { kk: "Рояль және тыныштық", ru: "Рояль и тишина", en: "Piano and Silence" },
    summary: {
      kk: "Тимур Қасен: Бах, Сати және қараңғы залдағы импровизация.",
      ru: "Тимур Касен: Бах, Сати и импровизация в тёмном зале.",
      en: "Timur Qasen: Bach, Satie and an improvisation in the dark.",
    },
    body: {
      kk: `Сексен минуттық концерттің соңғы он минутында шам түгел сөндіріледі. Пианист сол кеште ғана туып, қайталанбайтын әуен ойнайды.

Шығармалар арасында қол шапалақтамауды сұраймыз: үнсіздік те бағдарламаның бір бөлігі.`,
      ru: `Последние десять минут концерта свет гасят полностью, и пианист играет музыку, которая больше не повторится.

Между сочинениями просим не аплодировать: тишина тоже входит в программу.`,
      en: `For the last ten minutes the lights go out, and the pianist plays what will not be heard again.

We ask you not to clap between the pieces: the silence is part of the programme.`,
    },
  },
  {
    slug: "open-mic-stand-up",
    kind: "concert",
    organizer: "dala-concert",
    hall: "abai-small",
    rhythms: [
      { week: 3, day: "sat", time: "20:00" },
      { week: 1, day: "mon", time: "20:00" },
      { week: 0, day: "sun", time: "20:00" },
      { week: 2, day: "sun", time: "20:00" },
    ],
    durationMinutes: 90,
    ageLimit: 18,
    colors: ["#c8102e", "#fff1d6"],
    refund: "show",
    prices: smallHall(4000, 3000),
    reducedRates: false,
    demand: [0.9, 0.8],
    rush: 0.5,
    title: { kk: "Ашық микрофон: стендап", ru: "Открытый микрофон: стендап", en: "Open Mic Stand-up" },
    summary: {
      kk: "Семей мен Өскеменнің сегіз комигі. Әрқайсысына он минут, цензура жоқ, 18+.",
      ru: "Восемь комиков Семея и Усть-Каменогорска. По десять минут каждому, без цензуры, 18+.",
      en: "Eight comedians of Semey and Oskemen, ten minutes each, uncensored, 18+.",
    },
    body: {
      kk: `Екі тілде әзілдейтін комиктер: қазақша бастап, орысша аяқтай беруі мүмкін. Бірінші қатарға отырсаңыз, сұрақ қойылуына дайын болыңыз.

Сахнаға шыққыңыз келсе, кіреберісте тізімге жазылыңыз: екі орын көрермендерге бос тұр. Кіреберісте жеке куәлік сұралады.`,
      ru: `Комики шутят на двух языках: начать могут по-казахски, а закончить по-русски. Кто сел в первый ряд, пусть будет готов к вопросам.

Хотите выступить сами, запишитесь на входе: два места оставлены зрителям. На входе попросят удостоверение.`,
      en: `The jokes may begin in Kazakh and end in Russian. Whoever sits in the first row should be ready for questions.

If you want to try it yourself, put your name down at the door: two places are kept for the audience. Bring an identity card.`,
    },
  },
];
