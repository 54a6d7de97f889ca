import { rectangle } from "#lib/halls/rules/edit/outlines.ts";
import type { Edit, Point } from "#lib/halls/rules/edit/types.ts";
import { dot, paintHint } from "../canvas/paint-marks.ts";
import { toScreenX, toScreenY } from "../canvas/view.ts";
import { toolAfter } from "../rules/tools.ts";
import { makeSnapper } from "./snapping.ts";
import { distance, type PlanPointer, type Tool, type ToolHost, toCm } from "./tool.ts";

/** Draws a closed line: a drag is a box, clicks are corners, closed by a double click, Enter or a click on the first one. */
export function makeOutlineTool(host: ToolHost, editFor: (outline: number[]) => Edit): Tool {
  const { session } = host;
  const snapper = makeSnapper(host);
  let corners: Point[] = [];
  let pressed: Point | null = null;
  let over: Point | null = null;
  let isBox = false;

  function clear(): void {
    corners = [];
    pressed = null;
    over = null;
    isBox = false;
    snapper.end();
    host.repaint();
  }

  function add(outline: number[], keep: boolean): void {
    const { tool } = session.get();
    clear();
    if (outline.length < 6) return;
    session.edit(editFor(outline), "draw", { selectNew: true });
    session.setTool(toolAfter(tool, keep));
  }

  const flat = () => corners.flatMap(({ x, y }) => [x, y]);

  function press(at: PlanPointer): void {
    if (corners.length === 0) snapper.begin();
    pressed = snapper.point(at);
    over = pressed;
  }

  return {
    cursor: "crosshair",
    down: press,
    move(at, held) {
      if (!snapper.lines()) return;
      over = snapper.point(at);
      if (held && pressed && corners.length === 0 && distance(pressed, over) > toCm(host, 6)) isBox = true;
      host.repaint();
    },
    up(at) {
      if (!pressed) return;
      if (isBox) return add(rectangle(pressed, snapper.point(at)), at.shift);
      const [first] = corners;
      if (first && corners.length >= 3 && distance(first, pressed) < toCm(host, 10))
        return add(flat(), at.shift);
      const last = corners.at(-1);
      if (!last || distance(last, pressed) >= 1) corners.push(pressed);
      pressed = null;
      host.repaint();
    },
    double(at) {
      if (corners.length >= 3) add(flat(), at.shift);
    },
    finish() {
      if (corners.length < 3) return false;
      add(flat(), false);
      return true;
    },
    cancel() {
      if (corners.length === 0 && !pressed) return false;
      clear();
      return true;
    },
    paint(view) {
      if (!over) return;
      const { ctx, palette } = view;
      const line = isBox && pressed ? rectangle(pressed, over) : [...flat(), over.x, over.y];
      ctx.beginPath();
      for (let at = 0; at + 1 < line.length; at += 2)
        ctx.lineTo(toScreenX(view, line[at]!), toScreenY(view, line[at + 1]!));
      if (isBox) ctx.closePath();
      ctx.strokeStyle = palette.brand;
      ctx.lineWidth = 2;
      ctx.stroke();
      for (const [at, { x, y }] of corners.entries())
        dot(view, toScreenX(view, x), toScreenY(view, y), 5, at === 0);
      if (isBox && pressed) {
        const side = (cm: number) =>
          (Math.abs(cm) / 100).toLocaleString(host.tag, { maximumFractionDigits: 2 });
        const text = `${side(over.x - pressed.x)} × ${side(over.y - pressed.y)} ${host.words.metre}`;
        paintHint(view, text, toScreenX(view, over.x), toScreenY(view, over.y));
      }
    },
  };
}
