import { type Loose, listOf, looseOf, nameOf } from "../plan-reading.ts";

export { type Loose, listOf, looseOf, nameOf };

/** A number, also one written as text; null when it is none. */
export function numberOf(value: unknown): number | null {
  const number =
    typeof value === "string" && value.trim() !== "" ? Number(value.trim().replace(",", ".")) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A position's two numbers, each null when it is none; a missing position is the origin. */
export function pointOf(value: unknown): { x: number | null; y: number | null } {
  if (value === undefined) return { x: 0, y: 0 };
  const { x, y } = looseOf(value);
  return { x: numberOf(x), y: numberOf(y) };
}

/** The sum, if every part is a number. */
export function sumOf(...parts: (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return Number.isFinite(sum) ? sum : null;
}
