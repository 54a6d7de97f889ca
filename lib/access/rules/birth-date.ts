export const maxAgeYears = 120;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A day that exists, from its parts as typed ("7", "03", "1991"), or null. */
export function dayFrom(year: string, month: string, day: string): Day | null {
  const parts = [year, month, day].map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || parts[0]!.length !== 4) return null;
  const [y, m, d] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  date.setUTCFullYear(y);
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The same from `YYYY-MM-DD`. */
export function parseDay(text: string): Day | null {
  const [year, month, day, rest] = text.split("-");
  return rest === undefined && year && month && day ? dayFrom(year, month, day) : null;
}

/** Full years on a day. Who was born on 29 February turns a year older on 1 March where there is no 29th. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Tells whether somebody can have been born then: not in the future, not more than 120 years ago. */
export function isBirthDate(birthDate: Day, today: Day): boolean {
  return birthDate <= today && ageOn(birthDate, today) <= maxAgeYears;
}

/** The calendar day of a moment in a zone. */
export function dayIn(timeZone: string, at: Date): Day {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
}
