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
  rooms: Room[];
  bands: Band[][];
};

function boxesOf(plan: OpenPlan, ranges: { first: number; end: number }[], margin: number): Float32Array {
  const boxes = new Float32Array(ranges.length * 4);
  ranges.forEach((range, at) => {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = range.first; index < range.end; index++) {
      const x = plan.x[index]!;
      const y = plan.y[index]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
    boxes.set([minX - margin, minY - margin, maxX + margin, maxY + margin], at * 4);
  });
  return boxes;
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
  const sectionBoxes = boxesOf(plan, plan.sections, pitch);
  const sectionRows = new Uint32Array(plan.sections.length + 1).fill(plan.rows.length);
  for (let row = plan.rows.length - 1; row >= 0; row--) sectionRows[plan.rows[row]!.section] = row;
  for (let at = plan.sections.length - 1; at >= 0; at--) {
    if (plan.sections[at]!.first === plan.sections[at]!.end) sectionRows[at] = sectionRows[at + 1]!;
  }
  const outlines = plan.sections.map((section, at) => outlineOf(section.outline, sectionBoxes, at));
  return {
    plan,
    pitch,
    radius: pitch * 0.42,
    bounds: contentBox(plan),
    sectionBoxes,
    rowBoxes: boxesOf(plan, plan.rows, pitch / 2),
    shapeBoxes: shapeBoxesOf(plan),
    sectionRows,
    outlines,
    rooms: outlines.map(roomOf),
    bands: plan.sections.map((_, at) => bandsOf(plan, sectionRows[at]!, sectionRows[at + 1]!)),
  };
}
