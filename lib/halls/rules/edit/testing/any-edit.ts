import fc from "fast-check";
import type { PlanDraft } from "../../draft.ts";
import { changeArea } from "../areas.ts";
import { align, distribute } from "../arrange.ts";
import { addCategory, changeCategory, deleteCategory, paint, setFlag } from "../categories.ts";
import { copySelection } from "../copy.ts";
import { fitHall, setFocal, setSize } from "../hall.ts";
import { mirror, rotate, translate } from "../moves.ts";
import { labelRow, nameRows, numberSeats } from "../numbering.ts";
import { insertNode, moveNode, removeNode, setOutline } from "../outlines.ts";
import { bendRows, respaceRows } from "../row-form.ts";
import { arcPoints, gridPoints } from "../row-points.ts";
import { addAisle, addRows, growRow, joinRows, moveSeats, removeAisle } from "../rows.ts";
import { addSection, changeSection, fitOutline, sectionFromSeats } from "../sections.ts";
import { seatsOf } from "../sharing.ts";
import { addTable, changeTable } from "../tables.ts";
import type { Edit, Selection } from "../types.ts";
import { words } from "./small-draft.ts";

/** An edit with the numbers that it is given, for the seats that `pick` chooses of the draft it meets. */
export type AnyEdit = { name: string; apply: (draft: PlanDraft) => PlanDraft };

type Ask = { chosen: Selection; seat: number; a: number; b: number; n: number };

/** Every edit that deletes nothing. */
const edits: Record<string, (ask: Ask) => Edit> = {
  addRows: ({ a, b, n }) =>
    addRows(
      gridPoints({
        start: { x: a, y: b },
        end: { x: b, y: a },
        spacing: { count: n },
        rows: 2,
        rowPitch: 90,
        sagitta: a,
      }),
      {
        ...{ section: "s1", category: "a" },
      },
    ),
  addArc: ({ a, b, n }) =>
    addRows(
      arcPoints({
        centre: { x: a, y: b },
        radius: 300,
        from: a,
        to: b,
        rows: n,
        rowPitch: 80,
        spacing: { pitch: 55 },
      }),
      {
        ...{ section: "s2", category: "b", seatNumbering: { scheme: "middle-odd-right" } },
      },
    ),
  growRow: ({ seat, n }) => growRow(seat, { start: n, end: n }),
  addAisle: ({ seat, a }) => addAisle(seat, a),
  removeAisle: ({ seat, n }) => removeAisle(seat, n % 2 === 0),
  joinRows: ({ chosen }) => joinRows(chosen.seats),
  moveSeats: ({ chosen, n }) => moveSeats(chosen.seats, { section: n % 2 ? "s1" : "s2" }),
  moveToRow: ({ chosen, n }) => moveSeats(chosen.seats, { section: "s1", row: String(n) }),
  bendRows: ({ chosen, a }) => bendRows(chosen.seats, a),
  respaceRows: ({ chosen, a }) => respaceRows(chosen.seats, a),
  addSection: ({ n }) => addSection({ code: `n${n}`, name: words("New"), floor: n }),
  sectionFromSeats: ({ chosen, n }) => sectionFromSeats(chosen.seats, { code: `n${n}`, name: words("New") }),
  changeSection: ({ n }) => changeSection("s1", { floor: n, code: n % 2 ? "s1" : "s2" }),
  fitOutline: ({ a }) => fitOutline("s1", a),
  addTable: ({ a, b, n }) =>
    addTable({ at: { x: a, y: b }, seats: n, section: "s2", category: "a", whole: false }),
  changeTable: ({ chosen, a, n }) =>
    changeTable([...chosen.tables][0] ?? 0, { radius: a, seats: n, label: `T${n}` }),
  changeArea: ({ chosen, n }) => changeArea([...chosen.areas][0] ?? 0, { capacity: n * 200 }),
  translate: ({ chosen, a, b }) => translate(chosen, a, b),
  rotate: ({ chosen, a }) => rotate(chosen, a),
  mirror: ({ chosen, n }) => mirror(chosen, n % 2 ? "horizontal" : "vertical"),
  copy: ({ chosen, a, b, n }) => copySelection(chosen, { dx: a, dy: b, labels: n % 2 ? "keep" : "onward" }),
  align: ({ chosen, n }) =>
    align(chosen, (["left", "right", "top", "bottom", "centre", "middle"] as const)[n % 6]!),
  distribute: ({ chosen, n }) => distribute(chosen, n % 2 ? "x" : "y"),
  paint: ({ chosen, n }) => paint(chosen, n % 2 ? "a" : "b"),
  setFlag: ({ chosen, n }) => setFlag(chosen.seats, "wheelchair", n % 2 === 0),
  addCategory: ({ n }) => addCategory({ name: words("C"), color: n % 8 }),
  changeCategory: ({ n }) => changeCategory("b", { color: n % 8 }),
  deleteCategory: ({ n }) => deleteCategory(`c${n}`, "a"),
  numberSeats: ({ chosen, n }) => numberSeats(chosen.seats, { scheme: "middle-odd-left", start: n }),
  nameRows: ({ chosen, n }) => nameRows(chosen.seats, { style: "kazakh", start: n, direction: "towards" }),
  labelRow: ({ seat, n }) => labelRow(seat, `R${n}`),
  moveNode: ({ a, b, n }) => moveNode({ kind: "section", code: "s1" }, n, { x: a, y: b }),
  insertNode: ({ a, b, n }) => insertNode({ kind: "shape", index: 0 }, n, { x: a, y: b }),
  removeNode: ({ n }) => removeNode({ kind: "section", code: "s2" }, n),
  setOutline: ({ a, b }) => setOutline({ kind: "section", code: "s2" }, [a, b, b, a, a, a]),
  setFocal: ({ a, b }) => setFocal({ x: a, y: b }),
  setSize: ({ a, b }) => setSize({ width: a, height: b }),
  fitHall: ({ a }) => fitHall(a),
};

const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -800, max: 800 }) },
  { weight: 2, arbitrary: fc.double({ min: -500, max: 500, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, Number.NaN, Infinity, -Infinity, 1e308, 1e-300) },
);

/** Any edit but deletes, with any numbers: not a number and endless ones among them. */
export const anyEdit: fc.Arbitrary<AnyEdit> = fc
  .record({
    ...{ name: fc.constantFrom(...Object.keys(edits)), picks: fc.array(fc.nat(500), { maxLength: 12 }) },
    ...{ a: number, b: number, n: fc.nat(9), others: fc.boolean() },
  })
  .map(({ name, picks, others, ...numbers }) => ({
    name,
    apply: (draft) => edits[name]!({ ...choose(draft, picks, others), ...numbers })(draft),
  }));

/** Seats by their places in the draft, and its tables, areas and shapes if those are wanted. */
export function choose(draft: PlanDraft, picks: readonly number[], others: boolean) {
  const seats = [...seatsOf(draft.plan)];
  const ids = seats.length === 0 ? [] : picks.map((pick) => seats[pick % seats.length]!.id);
  const of = <T>(list: readonly T[]) => new Set(others ? list : []);
  const chosen: Selection = {
    seats: new Set(ids),
    areas: of(draft.plan.areas.map((area) => area.id)),
    tables: of(draft.plan.tables.map((table) => table.id)),
    shapes: of([...draft.plan.shapes.keys()]),
    section: null,
  };
  return { chosen, seat: ids[0] ?? 0 };
}
