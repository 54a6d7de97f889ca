import { nearestOnOutline, type OutlineOf, outlineOf, setOutline } from "#lib/halls/rules/edit/outlines.ts";
import { selectThing, type Thing, thingAt } from "#lib/halls/rules/edit/select.ts";
import { nothingSelected } from "#lib/halls/rules/edit/selection.ts";
import { dot } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY, trace } from "../canvas/view.ts";
import type { Session } from "../state/session.ts";
import { makeSnapper } from "./snapping.ts";
import { type PlanPointer, type Tool, type ToolHost, toCm } from "./tool.ts";

/** Moves the corners of an outline; a press on its line makes a new corner. */
export function makeNodesTool(host: ToolHost): Tool {
  const { session } = host;
  const snapper = makeSnapper(host);
  let shown: number[] | null = null;
  let node = -1;

  function current(): { owner: OutlineOf; outline: number[] } | null {
    const owner = session.get().outline ?? ownerOfSelection(session);
    const outline = owner && outlineOf(session.draft().plan, owner);
    return owner && outline ? { owner, outline } : null;
  }

  function grab(at: PlanPointer): boolean {
    const its = current();
    if (!its) return false;
    const reach = toCm(host, at.touch ? 20 : 10);
    let best = reach;
    node = -1;
    for (let index = 0; index * 2 + 1 < its.outline.length; index++) {
      const far = Math.hypot(its.outline[index * 2]! - at.x, its.outline[index * 2 + 1]! - at.y);
      if (far <= best) [best, node] = [far, index];
    }
    shown = [...its.outline];
    if (node < 0) {
      const near = nearestOnOutline(its.outline, at);
      if (near.distance > reach) {
        shown = null;
        return false;
      }
      node = near.after + 1;
      shown.splice(node * 2, 0, near.point.x, near.point.y);
    }
    session.set({ outline: its.owner, node });
    snapper.begin();
    return true;
  }

  return {
    cursor: "crosshair",
    down(at) {
      if (grab(at)) return;
      const thing = thingAt(session.draft().plan, at, toCm(host, 4));
      const owner = thing && ownerOfThing(host, thing);
      if (thing && owner) {
        session.select(
          thing.kind === "area" || thing.kind === "shape"
            ? selectThing(session.draft().plan, thing)
            : { ...nothingSelected, section: owner.kind === "section" ? owner.code : null },
        );
        session.set({ outline: owner, node: null });
      } else session.set({ outline: null, node: null });
    },
    move(at, held) {
      if (!held || !shown) return;
      const point = snapper.point(at);
      shown[node * 2] = point.x;
      shown[node * 2 + 1] = point.y;
      host.repaint();
    },
    up() {
      const its = current();
      const [outline, moved] = [shown, node];
      shown = null;
      snapper.end();
      if (its && outline) {
        session.edit(setOutline(its.owner, outline), "outline");
        session.set({ node: moved });
      }
      host.repaint();
    },
    cancel() {
      if (!shown) return false;
      shown = null;
      snapper.end();
      host.repaint();
      return true;
    },
    paint(view) {
      const its = current();
      const outline = shown ?? its?.outline;
      if (!outline) return;
      trace(view, outline);
      view.ctx.strokeStyle = view.palette.brand;
      view.ctx.lineWidth = 2;
      view.ctx.stroke();
      for (let index = 0; index * 2 + 1 < outline.length; index++) {
        const chosen = index === (shown ? node : view.state.node);
        const [x, y] = [toScreenX(view, outline[index * 2]!), toScreenY(view, outline[index * 2 + 1]!)];
        dot(view, x, y, chosen ? 7 : 5, chosen);
      }
    },
  };
}

/** The outline that the nodes of the present selection belong to; of chosen seats their section's. */
export function ownerOfSelection(session: Session): OutlineOf | null {
  const { selection } = session.get();
  const [area] = selection.areas;
  if (area !== undefined) return { kind: "area", id: area };
  const [index] = selection.shapes;
  if (index !== undefined) return { kind: "shape", index };
  if (selection.section) return { kind: "section", code: selection.section };
  const [seat] = selection.seats;
  return seat === undefined ? null : ownerOfSeat(session, seat);
}

function ownerOfThing(host: ToolHost, thing: Thing): OutlineOf | null {
  if (thing.kind === "area") return { kind: "area", id: thing.id };
  if (thing.kind === "shape") return { kind: "shape", index: thing.index };
  if (thing.kind === "section") return { kind: "section", code: thing.code };
  return thing.kind === "seat" ? ownerOfSeat(host.session, thing.id) : null;
}

function ownerOfSeat(session: Session, id: number): OutlineOf | null {
  const flat = session.flat();
  const at = flat.indexOf.get(id);
  const row = at === undefined ? undefined : flat.rows[flat.row[at]!];
  const section = row && session.draft().plan.sections[row.section];
  return section ? { kind: "section", code: section.code } : null;
}
