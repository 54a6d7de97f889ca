const hexForm = /^[0-9a-f]{32}$/;

/** Performances, organizers, rates and prices come again and again. */
const written = new Map<string, string>();
const mostWritten = 20_000;

/** An id as SQL text. Throws on anything but an id, so that nothing else is ever written into a statement. */
export function sqlId(id: string): string {
  const known = written.get(id);
  if (known) return known;
  const hex = id.replaceAll("-", "");
  if (!hexForm.test(hex)) throw new TypeError("not an id");
  const text = `x'${hex}'`;
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
