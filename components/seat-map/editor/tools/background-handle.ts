import { cornersOf, isOnPicture, middleOf, scaledTo, turnedTo } from "#lib/halls/rules/edit/background.ts";
import { tidy } from "#lib/halls/rules/edit/coordinates.ts";
import { setBackground } from "#lib/halls/rules/edit/hall.ts";
import type { Point } from "#lib/halls/rules/edit/types.ts";
import { dot, paintHint } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY, trace, type View } from "../canvas/view.ts";
import { metreFormat } from "../rules/measure.ts";
import { type Handle, handleReach } from "./handle.ts";
import type { PlanPointer, ToolHost } from "./tool.ts";

type Held = { kind: "move"; from: Point } | { kind: "scale"; corner: number } | { kind: "turn" };

const turnPx = 28;

/** The picture to trace: moved by itself, scaled by its corners, turned by the mark above it. A locked one is not there for hands. */
export function makeBackgroundHandle(host: ToolHost): Handle {
  const { session, live } = host;
  let held: Held | null = null;

  const loose = () => {
    const { background } = session.draft();
    return background && !background.locked ? background : null;
  };

  function turnMark(view: Pick<View, "camera">): Point | null {
    const its = live.background ?? loose();
    if (!its) return null;
    const [left, right] = cornersOf(its);
    const middle = middleOf(its);
    const top = { x: (left!.x + right!.x) / 2, y: (left!.y + right!.y) / 2 };
    const length = Math.hypot(top.x - middle.x, top.y - middle.y) || 1;
    return {
      x: toScreenX(view, top.x) + ((top.x - middle.x) / length) * turnPx,
      y: toScreenY(view, top.y) + ((top.y - middle.y) / length) * turnPx,
    };
  }

  function holdAt(at: PlanPointer, free: boolean): Held | null {
    const its = loose();
    if (!its) return null;
    const view = { camera: host.camera() };
    const reach = handleReach(at);
    const corner = cornersOf(its).findIndex(
      ({ x, y }) => Math.hypot(toScreenX(view, x) - at.screenX, toScreenY(view, y) - at.screenY) < reach,
    );
    if (corner >= 0) return { kind: "scale", corner };
    const mark = turnMark(view)!;
    if (Math.hypot(mark.x - at.screenX, mark.y - at.screenY) < reach) return { kind: "turn" };
    return free && isOnPicture(its, at) ? { kind: "move", from: { x: at.x, y: at.y } } : null;
  }

  return {
    grab(at, thing) {
      held = holdAt(at, thing === null || thing.kind === "section");
      return held !== null;
    },
    drag(at) {
      const its = loose();
      if (!held || !its) return;
      if (held.kind === "scale") live.background = scaledTo(its, held.corner, at);
      else if (held.kind === "turn") live.background = turnedTo(its, at, at.shift ? 15 : 0.5);
      else
        live.background = {
          ...its,
          x: tidy(its.x + at.x - held.from.x),
          y: tidy(its.y + at.y - held.from.y),
        };
    },
    drop() {
      const placed = live.background;
      live.background = null;
      held = null;
      if (placed) session.edit(setBackground(placed), "background");
    },
    letGo() {
      live.background = null;
      held = null;
    },
    paint(view) {
      const its = live.background ?? loose();
      if (!its) return;
      const { ctx, palette } = view;
      const corners = cornersOf(its);
      trace(
        view,
        corners.flatMap(({ x, y }) => [x, y]),
      );
      ctx.strokeStyle = palette.brand;
      ctx.lineWidth = 1;
      ctx.setLineDash([6, 4]);
      ctx.stroke();
      ctx.setLineDash([]);
      for (const { x, y } of corners) dot(view, toScreenX(view, x), toScreenY(view, y), 6);
      const mark = turnMark(view)!;
      dot(view, mark.x, mark.y, 6, true);
      if (!held || !live.background) return;
      const [corner] = corners;
      const width = metreFormat(host.tag, 0, 2).format(its.width / 100);
      const words = held.kind === "turn" ? `${its.rotation ?? 0}°` : `${width} ${host.words.metre}`;
      paintHint(view, words, toScreenX(view, corner!.x), toScreenY(view, corner!.y));
    },
  };
}
