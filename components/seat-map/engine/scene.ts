import { boxOfOutline, seatPitch } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { contentBox } from "../rules/content-box.ts";
import type { Box } from "./camera.ts";
import { type Band, bandsOf, type Room, roomOf } from "./section-shapes.ts";

/** What follows from the plan alone and is computed once: sizes, and boxes to leave out what is off the screen. */
export type Scene = {
  plan: OpenPlan;
  /** The usual distance between neighbours and the radius a seat is drawn with, in cm. */
  pitch: number;
  radius: number;
  bounds: Box;
  /** Four numbers (minX, minY, maxX, maxY) per section, per row and per shape. */
  sectionBoxes: Float32Array;
  rowBoxes: Float32Array;
  shapeBoxes: Float32Array;
  /** Rows of section i are rows sectionRows[i] .. sectionRows[i + 1] - 1. */
  sectionRows: Uint32Array;
  /** A closed outline per section, also where the plan has none. */
  outlines: number[][];
  /** The same as paths, made when a section is first painted. */
  paths: (Path2D | undefined)[];
  rooms: Room[];
  bands: Band[][];
};

/** The boxes of the rows' seats: the one pass over all of them, which stands before the first picture. */
function boxesOfRows({ rows, x, y }: OpenPlan): Float32Array {
  const boxes = new Float32Array(rows.length * 4);
  for (let row = 0; row < rows.length; row++) {
    const { first, end } = rows[row]!;
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let seat = first; seat < end; seat++) {
      const across = x[seat]!;
      const down = y[seat]!;
      if (across < minX) minX = across;
      if (across > maxX) maxX = across;
      if (down < minY) minY = down;
      if (down > maxY) maxY = down;
    }
    boxes[row * 4] = minX;
    boxes[row * 4 + 1] = minY;
    boxes[row * 4 + 2] = maxX;
    boxes[row * 4 + 3] = maxY;
  }
  return boxes;
}

/** The box round boxes [from, end) of four numbers each. */
function boxRound(boxes: Float32Array, from: number, end: number): Box {
  const round = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let at = from * 4; at < end * 4; at += 4) {
    round.minX = Math.min(round.minX, boxes[at]!);
    round.minY = Math.min(round.minY, boxes[at + 1]!);
    round.maxX = Math.max(round.maxX, boxes[at + 2]!);
    round.maxY = Math.max(round.maxY, boxes[at + 3]!);
  }
  return round;
}

function grown(boxes: Float32Array, margin: number): Float32Array {
  return boxes.map((edge, at) => edge + (at % 4 < 2 ? -margin : margin));
}

/** A text is given room for its whole line. */
function shapeBoxesOf({ shapes }: OpenPlan): Float32Array {
  const boxes = new Float32Array(shapes.length * 4);
  shapes.forEach((shape, at) => {
    if ("outline" in shape) {
      const { minX, minY, maxX, maxY } = boxOfOutline(shape.outline);
      boxes.set([minX, minY, maxX, maxY], at * 4);
      return;
    }
    const letters =
      shape.kind === "text" ? Math.max(...Object.values(shape.label).map((its) => its.length)) : 1;
    const [across, down] = [shape.size * letters, shape.size];
    boxes.set([shape.x - across, shape.y - down, shape.x + across, shape.y + down], at * 4);
  });
  return boxes;
}

function outlineOf(outline: number[], boxes: Float32Array, at: number): number[] {
  if (outline.length >= 6) return outline;
  const [minX, minY, maxX, maxY] = boxes.subarray(at * 4, at * 4 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return Number.isFinite(minX) ? [minX, minY, maxX, minY, maxX, maxY, minX, maxY] : [];
}

/** Prepares a plan for drawing. */
export function makeScene(plan: OpenPlan): Scene {
  const pitch = seatPitch(plan);
  const rowBoxes = boxesOfRows(plan);
  const sectionRows = new Uint32Array(plan.sections.length + 1).fill(plan.rows.length);
  for (let row = plan.rows.length - 1; row >= 0; row--) sectionRows[plan.rows[row]!.section] = row;
  for (let at = plan.sections.length - 1; at >= 0; at--) {
    if (plan.sections[at]!.first === plan.sections[at]!.end) sectionRows[at] = sectionRows[at + 1]!;
  }
  const seatsOfSections = new Float32Array(plan.sections.length * 4);
  for (let at = 0; at < plan.sections.length; at++) {
    const { minX, minY, maxX, maxY } = boxRound(rowBoxes, sectionRows[at]!, sectionRows[at + 1]!);
    seatsOfSections.set([minX, minY, maxX, maxY], at * 4);
  }
  const sectionBoxes = grown(seatsOfSections, pitch);
  const outlines = plan.sections.map((section, at) => outlineOf(section.outline, sectionBoxes, at));
  for (const [at, outline] of outlines.entries()) {
    const { minX, minY, maxX, maxY } = boxOfOutline(outline);
    const of = sectionBoxes.subarray(at * 4, at * 4 + 4);
    of.set([Math.min(of[0]!, minX), Math.min(of[1]!, minY), Math.max(of[2]!, maxX), Math.max(of[3]!, maxY)]);
  }
  return {
    plan,
    pitch,
    radius: pitch * 0.42,
    bounds: contentBox(plan, boxRound(rowBoxes, 0, plan.rows.length)),
    sectionBoxes,
    rowBoxes: grown(rowBoxes, pitch / 2),
    shapeBoxes: shapeBoxesOf(plan),
    sectionRows,
    outlines,
    paths: [],
    rooms: outlines.map(roomOf),
    bands: plan.sections.map((_, at) => bandsOf(plan, sectionRows[at]!, sectionRows[at + 1]!)),
  };
}
