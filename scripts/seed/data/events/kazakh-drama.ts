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
    demand: [0.85, 0.6, 0.7],
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
];
