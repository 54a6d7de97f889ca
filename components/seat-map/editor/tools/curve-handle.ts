import { awayFrom } from "#lib/halls/rules/edit/curve.ts";
import { bendRows, layRow } from "#lib/halls/rules/edit/row-form.ts";
import { findSeat, seatsOfRow } from "#lib/halls/rules/edit/sharing.ts";
import type { Point, Selection } from "#lib/halls/rules/edit/types.ts";
import type { Plan, PlanRow } from "#lib/halls/rules/plan.ts";
import { dot, paintGhosts, paintHint } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY } from "../canvas/view.ts";
import { type Handle, handleReach } from "./handle.ts";
import type { ToolHost } from "./tool.ts";

const besidePx = 26;
const stepCm = 5;

/** The middle of the one row that is chosen, to draw it out into a curve. */
export function makeCurveHandle(host: ToolHost, unit: () => string): Handle {
  const { session } = host;
  let known: { selection: Selection; plan: Plan; row: PlanRow | null } | null = null;
  let sagitta: number | null = null;
  let grabbed = 0;

  /** The row of which every seat is chosen, and nothing else. */
  function chosenRow(): PlanRow | null {
    const { selection } = session.get();
    const { plan } = session.draft();
    if (known?.selection === selection && known.plan === plan) return known.row;
    known = { selection, plan, row: null };
    const { seats, areas, tables, shapes } = selection;
    const [first] = seats;
    if (first === undefined || seats.size < 3 || areas.size + tables.size + shapes.size > 0) return null;
    const row = findSeat(plan, first)?.row;
    const own = row ? seatsOfRow(row) : [];
    const isWhole = own.length === seats.size && own.every(({ id }) => seats.has(id));
    if (row && isWhole && !plan.tables.some((table) => seats.has(table.seats[0]!))) known.row = row;
    return known.row;
  }

  /** The middle of the line between the row's ends, and the side on which a curve counts. */
  function axis(row: PlanRow): { middle: Point; side: Point; half: number } {
    const points = seatsOfRow(row);
    const [start, end] = [points[0]!, points.at(-1)!];
    const away = awayFrom(session.draft().plan.focal, points);
    const chord = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const across = { x: -(end.y - start.y) / chord, y: (end.x - start.x) / chord };
    const sign = across.x * away.x + across.y * away.y < 0 ? -1 : 1;
    return {
      middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
      side: { x: across.x * sign, y: across.y * sign },
      half: chord / 2,
    };
  }

  /** Beside the row on its lower side, clear of the turning mark above it. */
  function place(row: PlanRow, curve: number): Point {
    const { middle, side } = axis(row);
    const beside = ((side.y < 0 ? -1 : 1) * besidePx) / host.camera().scale;
    const by = curve + beside;
    const view = { camera: host.camera() };
    return { x: toScreenX(view, middle.x + side.x * by), y: toScreenY(view, middle.y + side.y * by) };
  }

  const curveNow = (row: PlanRow) => layRow(row, session.draft().plan.focal).curve.sagitta;

  return {
    grab(at) {
      const row = chosenRow();
      if (!row) return false;
      const own = curveNow(row);
      const mark = place(row, own);
      if (Math.hypot(mark.x - at.screenX, mark.y - at.screenY) >= handleReach(at)) return false;
      const { middle, side } = axis(row);
      grabbed = (at.x - middle.x) * side.x + (at.y - middle.y) * side.y - own;
      return true;
    },
    drag(at) {
      const row = chosenRow();
      if (!row) return;
      const { middle, side, half } = axis(row);
      const wanted = (at.x - middle.x) * side.x + (at.y - middle.y) * side.y - grabbed;
      const step = at.alt ? 1 : stepCm;
      sagitta = Math.max(-half, Math.min(half, Math.round(wanted / step) * step));
    },
    drop() {
      const to = sagitta;
      sagitta = null;
      if (to !== null) session.edit(bendRows(session.get().selection.seats, to), "arrange");
    },
    letGo() {
      sagitta = null;
    },
    paint(view) {
      const row = chosenRow();
      if (!row) return;
      const mark = place(row, sagitta ?? curveNow(row));
      if (sagitta !== null) {
        const bent = bendRows(session.get().selection.seats, sagitta)(session.draft()).plan;
        const seen = findSeat(bent, seatsOfRow(row)[0]!.id);
        if (seen) paintGhosts(view, [seatsOfRow(seen.row)]);
        paintHint(view, `${sagitta} ${unit()}`, mark.x, mark.y);
      }
      dot(view, mark.x, mark.y, 6);
    },
  };
}
