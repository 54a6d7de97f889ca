/**
 * Integers as text: five bits a letter, the sign in the lowest bit, so that a small number is one letter. A column of small
 * numbers then has a small alphabet, which is what gzip is best at (base64 of bytes would smear it over four letters).
 */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digitOf = new Uint8Array(128);
for (let digit = 0; digit < 64; digit++) digitOf[alphabet.charCodeAt(digit)] = digit;

/** Writes integers (up to 2^50 either side of zero) as text. */
export function writeIntegers(values: Iterable<number>): string {
  const out: string[] = [];
  for (const value of values) {
    let rest = value < 0 ? -2 * value - 1 : 2 * value;
    while (rest >= 32) {
      out.push(alphabet[(rest % 32) + 32]!);
      rest = Math.floor(rest / 32);
    }
    out.push(alphabet[rest]!);
  }
  return out.join("");
}

/** Reads what `writeIntegers` wrote, one number a call; past the end it throws. */
export function integerReader(text: string): () => number {
  let at = 0;
  return () => {
    // One letter is the usual case, and an even row has thousands of them.
    const first = at < text.length ? digitOf[text.charCodeAt(at)]! : 32;
    if (first < 32) {
      at++;
      return first & 1 ? -((first + 1) >> 1) : first >> 1;
    }
    let value = 0;
    let scale = 1;
    for (;;) {
      if (at >= text.length) throw new RangeError("The column of numbers ends too early.");
      const digit = digitOf[text.charCodeAt(at++)]!;
      value += (digit & 31) * scale;
      if (digit < 32) break;
      scale *= 32;
    }
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
}

/** Writes runs of equal numbers as pairs of number and length. */
export function writeRuns(values: ArrayLike<number>): string {
  const pairs: number[] = [];
  for (let index = 0; index < values.length; ) {
    let end = index + 1;
    while (end < values.length && values[end] === values[index]) end++;
    pairs.push(values[index]!, end - index);
    index = end;
  }
  return writeIntegers(pairs);
}

/** Reads what `writeRuns` wrote of `count` numbers, a run a call: its number, and the places [from, end) that it fills. */
export function readRuns(
  text: string,
  count: number,
  onRun: (value: number, from: number, end: number) => void,
): void {
  const next = integerReader(text);
  for (let at = 0; at < count; ) {
    const value = next();
    const length = next();
    if (length < 1) throw new RangeError("The column of numbers has an empty run.");
    const end = Math.min(count, at + length);
    onRun(value, at, end);
    at = end;
  }
}
