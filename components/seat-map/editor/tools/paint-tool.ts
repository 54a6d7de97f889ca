import { paint } from "#lib/halls/rules/edit/categories.ts";
import { thingAt } from "#lib/halls/rules/edit/select.ts";
import { nothingSelected } from "#lib/halls/rules/edit/selection.ts";
import { toScreenX, toScreenY } from "../canvas/view.ts";
import { type PlanPointer, type Tool, type ToolHost, toCm } from "./tool.ts";

/** Gives seats a category by going over them; a click on an area paints the area. One stroke is one step. */
export function makePaintTool(host: ToolHost): Tool {
  const { session, live } = host;
  let last: PlanPointer | null = null;
  let over: PlanPointer | null = null;
  const touched = new Set<number>();

  const reach = () => Math.max(host.pitch() * 0.6, toCm(host, 9));

  /** Everything near the way from the last place to this one: a fast stroke leaves no holes. */
  function stroke(to: PlanPointer): void {
    const flat = session.flat();
    const { settings } = session.get();
    const hue = session.draft().plan.categories.findIndex((its) => its.code === settings.category) + 1;
    if (hue === 0) return;
    if (live.brushed?.length !== flat.count) live.brushed = new Uint8Array(flat.count);
    const from = last ?? to;
    const [wayX, wayY] = [to.x - from.x, to.y - from.y];
    const way = wayX * wayX + wayY * wayY;
    const square = reach() ** 2;
    const put = (at: number) => {
      live.brushed![at] = hue;
      touched.add(flat.ids[at]!);
    };
    for (let at = 0; at < flat.count; at++) {
      const [x, y] = [flat.x[at]! - from.x, flat.y[at]! - from.y];
      const share = way > 0 ? Math.min(1, Math.max(0, (x * wayX + y * wayY) / way)) : 0;
      if ((x - share * wayX) ** 2 + (y - share * wayY) ** 2 > square) continue;
      if (!settings.paintRows) put(at);
      else {
        const row = flat.rows[flat.row[at]!]!;
        for (let its = row.first; its < row.end; its++) put(its);
      }
    }
    last = to;
    host.repaint();
  }

  function clear(): void {
    touched.clear();
    last = null;
    live.brushed = null;
    host.repaint();
  }

  return {
    cursor: "crosshair",
    down: stroke,
    move(at, held) {
      over = at;
      if (held) stroke(at);
      else host.repaint();
    },
    up(at) {
      const { category } = session.get().settings;
      const seats = new Set(touched);
      clear();
      if (seats.size > 0) session.edit(paint({ ...nothingSelected, seats }, category), "paint");
      else {
        const thing = thingAt(session.draft().plan, at, 1);
        if (thing?.kind === "area")
          session.edit(paint({ ...nothingSelected, areas: new Set([thing.id]) }, category), "paint");
      }
    },
    cancel() {
      if (!last) return false;
      clear();
      return true;
    },
    paint(view) {
      if (!over || over.touch) return;
      const { ctx, palette, camera } = view;
      ctx.beginPath();
      ctx.arc(toScreenX(view, over.x), toScreenY(view, over.y), reach() * camera.scale, 0, Math.PI * 2);
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    },
  };
}
