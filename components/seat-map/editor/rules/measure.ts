/** A distance for the ticks of a ruler, at least `leastPx` apart on the screen: 1, 2 or 5 times a power of ten centimetres. */
export function tickStep(scale: number, leastPx: number): number {
  for (let power = 1; power < 1e7; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power * scale >= leastPx) return factor * power;
  }
  return 1e7;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A way to write metres, made once: making one costs more than a hundred uses of it. */
export function metreFormat(tag: string, least: number, most: number): Intl.NumberFormat {
  const key = `${tag} ${least} ${most}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(tag, { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** Centimetres as metres with as many digits as the step between two ticks asks for. */
export function metres(cm: number, step: number, tag: string): string {
  const digits = step >= 100 ? 0 : step >= 10 ? 1 : 2;
  return metreFormat(tag, digits, digits).format(cm / 100);
}
