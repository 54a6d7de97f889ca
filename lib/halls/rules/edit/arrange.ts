import { type Box, boxOfOutline } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import { outlineOfPoints, pointsOfOutline, seatAt } from "./coordinates.ts";
import { rowWithin } from "./removal.ts";
import { selectionOf } from "./selection.ts";
import { mapSeats, mapShared, onPlan, seatsOf, seatsOfRow, seatsOfSection, withParts } from "./sharing.ts";
import { endsOf, pointsOfShape, transformSelection, withOutline } from "./transform.ts";
import type { Edit, Point, Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

export type Edge = "left" | "right" | "top" | "bottom" | "centre" | "middle";

/** One thing that is arranged as a whole, with the box round it. */
type Piece = { selection: Selection; box: Box };

/**
 * Aligns rows, tables, areas and shapes; the seats of a single row one by one. `centre` puts middles one below the other, `middle`
 * one beside the other. What would put two seats on one point changes nothing.
 */
export function align(selection: Selection, edge: Edge): Edit {
  return onPlan((plan) => {
    const pieces = piecesOf(plan, selection);
    if (pieces.length < 2) return plan;
    const all = pieces.map(({ box }) => box).reduce(around);
    return movePieces(plan, pieces, ({ box }) => offsetTo(edge, box, all));
  });
}

/** Makes the distances of middles even; the outermost two stay. */
export function distribute(selection: Selection, axis: "x" | "y"): Edit {
  return onPlan((plan) => {
    const at = ({ box }: Piece) => (axis === "x" ? box.minX + box.maxX : box.minY + box.maxY) / 2;
    const pieces = piecesOf(plan, selection).sort((one, other) => at(one) - at(other));
    if (pieces.length < 3) return plan;
    const [from, to] = [at(pieces[0]!), at(pieces.at(-1)!)];
    const place = new Map(pieces.map((piece, i) => [piece, from + ((to - from) * i) / (pieces.length - 1)]));
    return movePieces(plan, pieces, (piece) => {
      const by = place.get(piece)! - at(piece);
      return axis === "x" ? { x: by, y: 0 } : { x: 0, y: by };
    });
  });
}

function movePieces(plan: Plan, pieces: readonly Piece[], by: (piece: Piece) => Point): Plan {
  const ways = new Map<number, Point>();
  let moved = plan;
  for (const piece of pieces) {
    const { x: dx, y: dy } = by(piece);
    if (Math.abs(dx) < 0.01 && Math.abs(dy) < 0.01) continue;
    const { selection } = piece;
    for (const id of selection.seats) ways.set(id, { x: dx, y: dy });
    if (selection.seats.size === 0)
      moved = transformSelection(moved, selection, ({ x, y }) => ({ x: x + dx, y: y + dy }));
  }
  moved = moveSeatsBy(moved, ways);
  return countPoints(moved) < countPoints(plan) ? plan : moved;
}

/** Every seat by its own way; the outline of a section goes along when all its seats go the same. */
function moveSeatsBy(plan: Plan, ways: ReadonlyMap<number, Point>): Plan {
  const moved = mapSeats(plan, new Set(ways.keys()), (seat) => {
    const by = ways.get(seat.id)!;
    return seatAt(seat, { x: seat.x + by.x, y: seat.y + by.y });
  });
  const sections = mapShared(moved.sections, (section, index) => {
    if (section === plan.sections[index]) return section;
    const [first, ...others] = [...seatsOfSection(section)].map((seat) => ways.get(seat.id));
    const isOneWay = others.every((its) => its?.x === first?.x && its?.y === first?.y);
    return first && isOneWay
      ? withOutline(section, ({ x, y }) => ({ x: x + first.x, y: y + first.y }))
      : section;
  });
  return withParts(moved, { sections });
}

function countPoints(plan: Plan): number {
  const points = new Set<string>();
  for (const { x, y } of seatsOf(plan)) points.add(`${Math.round(x)} ${Math.round(y)}`);
  return points.size;
}

function offsetTo(edge: Edge, box: Box, all: Box): Point {
  const across = (box.minX + box.maxX) / 2;
  const along = (box.minY + box.maxY) / 2;
  return {
    left: { x: all.minX - box.minX, y: 0 },
    right: { x: all.maxX - box.maxX, y: 0 },
    top: { x: 0, y: all.minY - box.minY },
    bottom: { x: 0, y: all.maxY - box.maxY },
    centre: { x: (all.minX + all.maxX) / 2 - across, y: 0 },
    middle: { x: 0, y: (all.minY + all.maxY) / 2 - along },
  }[edge];
}

function around(one: Box, other: Box): Box {
  return {
    minX: Math.min(one.minX, other.minX),
    minY: Math.min(one.minY, other.minY),
    maxX: Math.max(one.maxX, other.maxX),
    maxY: Math.max(one.maxY, other.maxY),
  };
}

function piecesOf(plan: Plan, selection: Selection): Piece[] {
  const { seats, tables } = withTables(plan, selection);
  const atTables = new Set(plan.tables.filter((its) => tables.has(its.id)).flatMap((its) => its.seats));
  const single = new Set([...seats].filter((id) => !atTables.has(id)));
  const rows = plan.sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const part = rowWithin(row, single);
      return part ? [seatsOfRow(part)] : [];
    }),
  );
  const others = [
    ...plan.tables
      .filter((its) => tables.has(its.id))
      .map((its) => piece({ tables: new Set([its.id]) }, endsOf(its))),
    ...plan.areas
      .filter((its) => selection.areas.has(its.id))
      .map((its) => piece({ areas: new Set([its.id]) }, pointsOfOutline(its.outline))),
    ...[...selection.shapes].flatMap((index) => {
      const shape = plan.shapes[index];
      return shape ? [piece({ shapes: new Set([index]) }, pointsOfShape(shape))] : [];
    }),
  ];
  const chunks = rows.length === 1 && others.length === 0 ? rows[0]!.map((seat) => [seat]) : rows;
  return [
    ...chunks.map((chunk) => piece({ seats: new Set(chunk.map((seat) => seat.id)) }, chunk)),
    ...others,
  ];
}

function piece(parts: Partial<Selection>, points: readonly Point[]): Piece {
  return { selection: selectionOf(parts), box: boxOfOutline(outlineOfPoints(points)) };
}
