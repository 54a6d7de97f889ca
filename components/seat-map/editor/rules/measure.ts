/** A distance for the ticks of a ruler, at least `leastPx` apart on the screen: 1, 2 or 5 times a power of ten centimetres. */
export function tickStep(scale: number, leastPx: number): number {
  for (let power = 1; power < 1e7; power *= 10) {
    for (const factor of [1, 2, 5]) if (factor * power * scale >= leastPx) return factor * power;
  }
  return 1e7;
}

/** Centimetres as metres with as many digits as the step between two ticks asks for. */
export function metres(cm: number, step: number, tag: string): string {
  const digits = step >= 100 ? 0 : step >= 10 ? 1 : 2;
  return (cm / 100).toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
