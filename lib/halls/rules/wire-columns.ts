import { integerReader, readRuns, writeRuns } from "./vlq.ts";

/**
 * Coordinates are coded as what a straight, even row would not have foretold: the first seat of a segment against the first
 * seat of the segment before, the second against that segment's step, the others against the step just made.
 */
export function coordinateWriter(): { add(segment: number[]): void; column: number[] } {
  const column: number[] = [];
  let anchor = 0;
  let firstStep = 0;
  const add = (segment: number[]) => {
    let previous = anchor;
    let step = 0;
    for (let place = 0; place < segment.length; place++) {
      const value = Math.round(segment[place]!);
      const foretold = place === 0 ? anchor : previous + (place === 1 ? firstStep : step);
      column.push(value - foretold);
      step = value - previous;
      if (place === 0) anchor = value;
      if (place === 1) firstStep = step;
      previous = value;
    }
  };
  return { add, column };
}

/** The coordinates of all seats again; `lengths` are the segments' in the plan's order. */
export function readCoordinates(text: string, lengths: number[], count: number): Float32Array {
  const out = new Float32Array(count);
  const next = integerReader(text);
  let at = 0;
  let anchor = 0;
  let firstStep = 0;
  for (const length of lengths) {
    let previous = anchor;
    let step = 0;
    for (let place = 0; place < length; place++) {
      const foretold = place === 0 ? anchor : previous + (place === 1 ? firstStep : step);
      const value = foretold + next();
      step = value - previous;
      if (place === 0) anchor = value;
      if (place === 1) firstStep = step;
      previous = value;
      out[at++] = value;
    }
  }
  return out;
}

const plainNumber = /^(0|[1-9]\d{0,6})$/;

/** Labels that are plain numbers become steps from the seat before; the others are written out. */
export function writeLabels(labels: string[]): { labels: string; texts: (number | string)[] } {
  const texts: (number | string)[] = [];
  const steps: number[] = [];
  let previous = 0;
  let step = 1;
  labels.forEach((label, index) => {
    if (plainNumber.test(label)) step = Number(label) - previous;
    else texts.push(index, label);
    steps.push(step);
    previous += step;
  });
  return { labels: writeRuns(steps), texts };
}

/** The labels again, one a seat. */
export function readLabels(column: string, texts: (number | string)[], count: number): string[] {
  const out = new Array<string>(count);
  let value = 0;
  readRuns(column, count, (step, from, end) => {
    for (let index = from; index < end; index++) {
      value += step;
      out[index] = `${value}`;
    }
  });
  for (let pair = 0; pair < texts.length; pair += 2) out[texts[pair] as number] = texts[pair + 1] as string;
  return out;
}
