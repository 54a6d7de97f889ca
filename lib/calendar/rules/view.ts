import type { CalendarMode, CalendarState } from "#db/schema/calendar-connections.ts";
import type { CalendarEntryState } from "#db/schema/calendar-entries.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { CalendarFault } from "./faults.ts";

export type ConnectionView = {
  state: CalendarState;
  mode: CalendarMode;
  googleEmail: string | null;
  fault: CalendarFault | null;
};

/** How a ticket stands in the person's Google Calendar; `none`: nobody asked for it. */
export type EntryView = CalendarEntryState | "none";

export type CalendarTicket = {
  id: string;
  title: LocalizedText;
  place: string;
  startsAt: Date;
  timeZone: string;
  entry: EntryView;
  fault: CalendarFault | null;
  /** Fills in an entry in whatever Google Calendar the browser is signed in to. */
  templateLink: string;
};

/** What the calendar page shows. `feed` is the path of the personal feed, null when it is off. */
export type CalendarView = {
  isOffered: boolean;
  connection: ConnectionView | null;
  tickets: CalendarTicket[];
  feedToken: string | null;
};

/** One ticket beside its holder's Google Calendar. */
export type TicketCalendar = { ticketId: string; isConnected: boolean; entry: EntryView };

/** Whether a button may ask Google for a ticket's entry. */
export function canAdd(isConnected: boolean, entry: EntryView): boolean {
  return isConnected && (entry === "none" || entry === "gone" || entry === "failed");
}

/** Whether something is being done at this moment, so that the page looks again by itself. */
export function isMoving({ connection, tickets }: CalendarView): boolean {
  if (connection?.state === "leaving") return true;
  return (
    connection?.state === "connected" && tickets.some(({ entry, fault }) => entry === "waiting" && !fault)
  );
}
