import type { LineLabels } from "#db/schema/order-lines.ts";
import type { OrderStatus } from "#db/schema/orders.ts";
import { foldText, searchWords } from "#lib/catalogue/rules/folding.ts";
import { type LocalizedText, locales } from "#lib/i18n/localized.ts";

export type MyPlace = Pick<LineLabels, "section" | "row" | "seat">;

/** One showing of one order, or a ticket that was passed on to me, as a line of "My tickets". */
export type MyTickets = {
  orderCode: string;
  /** Set for a ticket that somebody passed on to me: its own page shows it. */
  receivedCode: string | null;
  status: OrderStatus;
  expiresAt: Date;
  performanceId: string;
  title: LocalizedText;
  hall: LocalizedText;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  venue: LocalizedText;
  isCalledOff: boolean;
  isMoved: boolean;
  /** Where the tickets are that still let me in. */
  places: MyPlace[];
  /** How many of them are not mine any more: given back, and passed on. */
  givenBack: number;
  passedOn: number;
};

export const ticketTabs = ["upcoming", "past", "cancelled"] as const;
export type TicketTab = (typeof ticketTabs)[number];

/** Which tab a line stands under. An evening is over when it ends, not when it begins; nothing left to show is "cancelled". */
export function tabOf(line: MyTickets, now: Date): TicketTab {
  const isGone = line.places.length === 0 && line.passedOn === 0 && line.status !== "pending";
  if (line.isCalledOff || isGone) return "cancelled";
  return line.endsAt > now ? "upcoming" : "past";
}

/** The lines by tab: what is to come with the next first, the rest with the latest first. */
export function byTab(lines: readonly MyTickets[], now: Date): Record<TicketTab, MyTickets[]> {
  const sorted = lines.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const of = (tab: TicketTab) => sorted.filter((line) => tabOf(line, now) === tab);
  return { upcoming: of("upcoming"), past: of("past").reverse(), cancelled: of("cancelled").reverse() };
}

/** The lines of one showing together, in the order in which each first comes. */
export function byShowing(lines: readonly MyTickets[]): MyTickets[][] {
  const showings = new Map<string, MyTickets[]>();
  for (const line of lines)
    showings.set(line.performanceId, [...(showings.get(line.performanceId) ?? []), line]);
  return [...showings.values()];
}

/** The lines that have every word of a search, in whatever language they stand: event, venue, hall, the order's code. */
export function searchMyTickets(lines: readonly MyTickets[], query: string): MyTickets[] {
  const words = searchWords(query);
  if (words.length === 0) return [...lines];
  return lines.filter((line) => {
    const texts = [line.title, line.venue, line.hall].flatMap((text) =>
      locales.map((locale) => text[locale]),
    );
    const all = foldText([...texts, line.orderCode, line.receivedCode ?? ""].join(" "));
    return words.every((word) => all.includes(word));
  });
}
