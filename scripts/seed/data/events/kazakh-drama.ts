import type { SeedEvent } from "../types.ts";
import { mainHall } from "./prices.ts";

export const kazakhDrama: SeedEvent[] = [
  {
    slug: "abai",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 0, day: "sat", time: "18:30" },
      { week: 2, day: "fri", time: "18:30" },
    ],
    durationMinutes: 150,
    ageLimit: 12,
    colors: ["#123c4a", "#e6b345"],
    refund: "theatre",
    prices: mainHall(6000, 5000, 5000, 4000, 3000),
    demand: [0.7, 0.45, 0.55],
    title: { kk: "Абай", ru: "Абай", en: "Abai" },
    summary: {
      kk: "Мұхтар Әуезовтің трагедиясы: ақын мен оның заманы, дос пен дұшпан, сөз бен үнсіздік.",
      ru: "Трагедия Мухтара Ауэзова: поэт и его время, друзья и недруги, слово и молчание.",
      en: "Mukhtar Auezov's tragedy: a poet and his age, friends and enemies, speech and silence.",
    },
    body: {
      kk: `Семейдің театры Абайдан басталады десе де болады. Бұл қойылымда ақын мүсін емес, тірі адам: күледі, күйінеді, шәкірті үшін бүкіл елмен айтысады. Оқиға Айдар мен Ажардың тағдырынан өрбіп, билік пен ар таласына ұласады.

Спектакльге Абайдың өз әндері енген. Олар сахнада жанды дауыспен, домбыра мен қобыздың сүйемелдеуімен орындалады.

**Тілі:** қазақ тілі, орысша ілеспе аударма құлаққап арқылы беріледі. Құлаққапты фойеден кепілсіз алуға болады.

Ұзақтығы 2 сағат 30 минут, бір үзіліспен.`,
      ru: `Театр в Семее начинается с Абая. В этой постановке он не памятник, а живой человек: смеётся, негодует, спорит со всей степью ради ученика. История Айдара и Ажар становится спором власти и совести.

В спектакле звучат песни самого Абая: на сцене поют вживую, под домбру и кобыз.

**Язык:** казахский, с синхронным переводом на русский. Наушники можно взять в фойе без залога.

Два с половиной часа с одним антрактом.`,
      en: `Theatre in Semey begins with Abai. Here he is no monument but a living man who laughs, rages and argues with the whole steppe for the sake of his pupil. The story of Aidar and Azhar grows into a quarrel between power and conscience.

Abai's own songs are part of the play and are sung live, to the dombra and the qobyz.

**Language:** Kazakh, with interpretation into Russian through headphones that are free in the foyer.

Two and a half hours with one interval.`,
    },
  },
  {
    slug: "enlik-kebek",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 0, day: "fri", time: "18:30" },
      { week: 3, day: "sat", time: "18:30" },
      { week: 1, day: "wed", time: "18:30" },
      { week: 2, day: "wed", time: "18:30" },
    ],
    durationMinutes: 130,
    ageLimit: 12,
    colors: ["#5b1f2a", "#f0c27b"],
    refund: "theatre",
    prices: mainHall(5500, 4500, 4500, 3500, 2500),
    demand: [0.4, 0.5, 0.3],
    title: { kk: "Еңлік – Кебек", ru: "Енлик – Кебек", en: "Enlik and Kebek" },
    summary: {
      kk: "Екі жастың махаббаты мен екі рудың дауы. 1917 жылы Ойқұдықта қойылған тұңғыш қазақ спектаклінің пьесасы.",
      ru: "Любовь двоих и вражда двух родов. Пьеса, с которой в 1917 году в Ойкудуке начался казахский театр.",
      en: "Two lovers and the feud of two clans: the play with which Kazakh theatre began at Oiqudyq in 1917.",
    },
    body: {
      kk: `Мұхтар Әуезов бұл пьесаны жиырма жасында жазды. Ел аузындағы аңыз желісімен өрбитін оқиғада Еңлік пен Кебек ру намысына емес, жүрек әміріне бағынады, ал билердің үкімі екеуіне де аямай түседі.

Жаңа қойылым әсіре безендіруден бас тартқан: бос сахна, от, көш жолы және хор. Билер айтысы көрерменнің дәл қасында, залдың ортасында өтеді.

Ұзақтығы 2 сағат 10 минут, бір үзіліс бар.`,
      ru: `Эту пьесу Мухтар Ауэзов написал в двадцать лет. По народному преданию Енлик и Кебек слушаются не рода, а сердца, и приговор биев не щадит обоих.

Новая постановка обходится без пышных декораций: пустая сцена, огонь, дорога кочевья и хор. Спор биев идёт посреди зала, рядом со зрителем.

Два часа десять минут с одним антрактом.`,
      en: `Mukhtar Auezov wrote this play at the age of twenty. In the legend it follows, Enlik and Kebek obey their hearts and not their clans, and the judges spare neither of them.

The new staging does without scenery: a bare stage, fire, the road of a moving camp and a chorus. The judges argue in the middle of the stalls, next to the audience.

Two hours and ten minutes with one interval.`,
    },
  },
  {
    slug: "qaragoz",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [{ week: 1, day: "sat", time: "18:30" }],
    durationMinutes: 140,
    ageLimit: 12,
    colors: ["#26203f", "#d98cb3"],
    refund: "theatre",
    prices: mainHall(7000, 6000, 6000, 4500, 3500),
    demand: [0.8],
    saleLeadDays: 30,
    title: { kk: "Қарагөз", ru: "Карагоз", en: "Qaragoz" },
    summary: {
      kk: "Премьера: Мұхтар Әуезовтің махаббат пен есалаңдық туралы драмасы. Билеттер әр қойылымға 30 күн қалғанда сатылады.",
      ru: "Премьера: драма Мухтара Ауэзова о любви на грани безумия. Билеты поступают в продажу за 30 дней до спектакля.",
      en: "A premiere: Mukhtar Auezov's drama of love at the edge of madness. Tickets go on sale 30 days before each night.",
    },
    body: {
      kk: `Қарагөз бен Сырым бірін-бірі сүйеді, бірақ қыз басқаға атастырылған. Ақын жігіт әнімен ғана қарсылық көрсете алады, ал Қарагөздің жан дүниесі осы арпалысты көтере алмайды.

Режиссёр драманы той үстінде өрбітеді: сахнада бір мезетте жар-жар да, жоқтау да естіледі. Хор мен оркестр тұтас кейіпкерге айналған.

Премьералық көрсетілімнен кейін суретшілермен бірге сахна артына шағын саяхат өтеді: оған билет иелерінің бәрі тегін қатыса алады.`,
      ru: `Карагоз и Сырым любят друг друга, но девушка просватана за другого. У поэта есть только песня, а душа Карагоз такой борьбы не выдерживает.

Режиссёр разворачивает драму прямо на свадьбе: жар-жар и плач по ушедшим звучат одновременно. Хор и оркестр становятся ещё одним действующим лицом.

После спектакля художники проводят короткую прогулку за кулисы; для зрителей с билетом она бесплатна.`,
      en: `Qaragoz and Syrym love each other, but she is promised to another man. The poet has nothing but his song, and her mind does not bear the struggle.

The director sets the drama at the wedding itself, where wedding songs and laments sound at once. Chorus and orchestra become a character of their own.

After the play the designers lead a short walk backstage, free for everybody with a ticket.`,
    },
  },
  {
    slug: "aqan-seri-aqtoqty",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [{ week: 1, day: "fri", time: "18:30" }],
    durationMinutes: 145,
    ageLimit: 12,
    colors: ["#1d4d3a", "#f2d492"],
    refund: "theatre",
    prices: mainHall(5500, 4500, 4500, 3500, 2500),
    demand: [0.5, 0.35],
    title: { kk: "Ақан сері – Ақтоқты", ru: "Акан-сери и Актокты", en: "Aqan Seri and Aqtoqty" },
    summary: {
      kk: "Ғабит Мүсіреповтің сал-сері, әнші Ақан туралы романтикалық трагедиясы.",
      ru: "Романтическая трагедия Габита Мусрепова о певце и сказителе Акане.",
      en: "Gabit Musirepov's romantic tragedy about Aqan, singer and free spirit.",
    },
    body: {
      kk: `Ақан сері байлыққа да, билікке де бас имейді: оның бар байлығы – ән, құлагер және Ақтоқтыға деген махаббаты. Бірақ еркін өнерді ұнатпайтындар оны жалғыз қалдыруға асығады.

Спектакльде «Құлагер», «Балқадиша», «Маңмаңгер» әндері толық орындалады. Басты рөлде театрдың жас әншісі, оны сахнада жанды оркестр сүйемелдейді.

Орысша ілеспе аударма бар.`,
      ru: `Акан-сери не кланяется ни богатству, ни власти: всё его достояние — песня, скакун Кулагер и любовь к Актокты. Но те, кому свободное искусство не по нраву, спешат оставить его одного.

Песни «Құлагер», «Балқадиша» и «Маңмаңгер» звучат целиком. Главную партию поёт молодой артист театра под живой оркестр.

Есть синхронный перевод на русский.`,
      en: `Aqan Seri bows to neither wealth nor power: all he owns is his song, his horse Qulager and his love for Aqtoqty. Those who do not care for free art hurry to leave him alone.

The songs Qulager, Balqadisha and Mangmanger are sung from beginning to end by a young singer of the company, with a live orchestra.

Interpretation into Russian is available.`,
    },
  },
  {
    slug: "qyz-zhibek",
    kind: "theatre",
    organizer: "semey-stage",
    hall: "abai-main",
    rhythms: [
      { week: 2, day: "sat", time: "18:30" },
      { week: 0, day: "sun", time: "18:00" },
    ],
    durationMinutes: 160,
    ageLimit: 6,
    colors: ["#7a2048", "#ffd9a0"],
    refund: "theatre",
    prices: mainHall(7000, 6000, 6000, 4500, 3000),
    demand: [0.55, 0.7],
    title: { kk: "Қыз Жібек", ru: "Кыз Жибек", en: "Qyz Zhibek" },
    summary: {
      kk: "Қазақтың лиро-эпосы бойынша музыкалық драма: хор, би және елуден астам сахна киімі.",
      ru: "Музыкальная драма по казахскому лиро-эпосу: хор, танец и больше полусотни сценических костюмов.",
      en: "A musical drama after the Kazakh epic: a chorus, dances and more than fifty costumes.",
    },
    body: {
      kk: `Төлеген Жібекті іздеп алыс жолға аттанады, ал Бекежан сол жолда тосып тұр. Ғабит Мүсірепов эпостың әуезді тілін сақтай отырып, оны сахнаға лайықтаған.

Көшпелі ауылдың көші сахнада түгел көрінеді: түйедегі кілем, саукеле, тойбастар. Балаларға түсінікті, ересектерге таныс спектакль, сондықтан отбасымен келуге қолайлы.

Ұзақтығы 2 сағат 40 минут, екі үзіліспен. Үзілісте балаларға арналған суретханада көйлек өрнегін салып көруге болады.`,
      ru: `Тулеген едет издалека к Жибек, а на дороге его уже ждёт Бекежан. Габит Мусрепов сохранил напев эпоса и сделал его театром.

Кочевье проходит через всю сцену: ковры, саукеле, свадебные игры. Дети понимают историю, взрослые узнают её с первых строк, поэтому сюда хорошо прийти семьёй.

Два часа сорок минут с двумя антрактами. В перерывах дети рисуют узоры костюмов в фойе.`,
      en: `Tolegen rides far to find Zhibek, and Bekezhan is waiting on the road. Gabit Musirepov kept the song of the epic and made theatre of it.

A whole camp moves across the stage with its carpets, bridal headdresses and wedding games. Children follow the story and grown-ups know it from the first line: a good evening for a family.

Two hours and forty minutes with two intervals, in which children draw costume patterns in the foyer.`,
    },
  },
];
