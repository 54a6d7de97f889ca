import type { EventKind } from "#db/schema/events.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { foldText } from "./folding.ts";

/** What people type when they mean a kind of event, in all three languages. */
const kindWords: Record<EventKind, string> = {
  concert: "концерт музыка ән әуен concert music",
  theatre: "театр спектакль қойылым драма theatre theater play",
  sport: "спорт матч жарыс ойын турнир sport match game",
  conference: "конференция форум жиын бизнес conference forum",
  children: "балалар детям дети ертегі сказка kids children family",
};

/** The text that search looks into: all languages at once, folded as queries are. Written with the event. */
export function searchTextOf(event: {
  kind: EventKind;
  title: LocalizedText;
  summary: LocalizedText;
  /** Venues and the organizer. */
  names: readonly LocalizedText[];
}): string {
  const texts = [event.title, event.summary, ...event.names].flatMap(({ kk, ru, en }) => [kk, ru, en]);
  const words = foldText([...texts, kindWords[event.kind]].join(" ")).split(" ");
  return [...new Set(words)].filter((word) => word !== "").join(" ");
}
