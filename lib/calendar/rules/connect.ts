import type { CalendarMode } from "#db/schema/calendar-connections.ts";

export const calendarModes = ["always", "per-ticket"] as const satisfies readonly CalendarMode[];

/** How coming back from Google ended; the sentences are in messages under `calendar.answers`. */
export const connectAnswers = [
  "CONNECTED",
  "LIMITED",
  "DENIED",
  "NOT_BEGUN_HERE",
  "FAILED",
  "STILL_LEAVING",
] as const;
export type ConnectAnswer = (typeof connectAnswers)[number];

/** An answer in a page's address; anything else there says nothing. */
export function connectAnswerFrom(value: unknown): ConnectAnswer | null {
  return connectAnswers.find((answer) => answer === value) ?? null;
}

/** The mode that a form names; whoever says nothing wants all tickets. */
export function modeFrom(value: unknown): CalendarMode {
  return value === "per-ticket" ? "per-ticket" : "always";
}
