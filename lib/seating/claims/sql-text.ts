import { isId } from "#lib/ids.ts";

const written = new Map<string, string>();
const mostWritten = 20_000;

/** An id as SQL text. Throws on anything but an id, so that nothing else is ever written into a statement. */
export function sqlId(id: string): string {
  if (!isId(id)) throw new TypeError("not an id");
  return `x'${id.slice(0, 8)}${id.slice(9, 13)}${id.slice(14, 18)}${id.slice(19, 23)}${id.slice(24)}'`;
}

/** The same for an id that is asked for again and again: a performance, an organizer, a rate, a price. */
export function sqlKnownId(id: string): string {
  const known = written.get(id);
  if (known) return known;
  const text = sqlId(id);
  if (written.size >= mostWritten) written.clear();
  written.set(id, text);
  return text;
}

/** A whole number as SQL text. */
export function sqlWhole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError("not a whole number");
  return String(value);
}

/** A moment in UTC as SQL text, with milliseconds. */
export function sqlMoment(moment: Date): string {
  return `'${moment.toISOString().replace("T", " ").replace("Z", "")}'`;
}
