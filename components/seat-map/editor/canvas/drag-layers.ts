import { type Extra, paintHandles, paintPlan, paintThings } from "./paint.ts";
import { rulerPx } from "./paint-marks.ts";
import { toScreenX, toScreenY, type View } from "./view.ts";

type Layers = { key: readonly unknown[]; rest: HTMLCanvasElement; chosen: HTMLCanvasElement; at: Place };
type Place = { x: number; y: number; width: number; height: number };

/** Round what is chosen: rings, rims and names reach beyond its points. */
const marginPx = 40;
/** What is chosen may be larger than the screen by so much; in a nearer view few seats are on the screen and all are painted. */
const largest = 2;

/**
 * Paints a drag from two pictures made when it begins: all that stays, and what is chosen, put where the hand is. A frame then costs
 * the same for ten seats as for ten thousand.
 */
export function makeDragLayers(ratio: () => number) {
  let layers: Layers | null = null;

  function drop(): void {
    if (!layers) return;
    // Safari counts a canvas against its limit until its bitmap is empty.
    for (const canvas of [layers.rest, layers.chosen]) canvas.width = canvas.height = 0;
    layers = null;
  }

  function begin(view: View, extra: Extra, key: readonly unknown[]): Layers | null {
    const { size } = view;
    const box = extra.box!;
    const x = Math.floor(toScreenX(view, box.minX) - marginPx);
    const y = Math.floor(toScreenY(view, box.minY) - marginPx);
    const width = Math.ceil(toScreenX(view, box.maxX) + marginPx) - x;
    const height = Math.ceil(toScreenY(view, box.maxY) + marginPx) - y;
    if (width > size.width * largest || height > size.height * largest) return null;
    const still: Extra = {
      ...extra,
      live: { matrix: null, brushed: null, guides: [], background: null },
      box: null,
    };
    const at = { x, y, width, height };
    const rest = draw({ x: 0, y: 0, ...size }, ratio(), false, (ctx) => {
      const part: View = { ...view, ctx, part: "rest" };
      paintPlan(part, { ...still, tool: { ...extra.tool, paint: undefined } });
    });
    const chosen = draw(at, ratio(), true, (ctx) => {
      // Seats are culled by the screen's size: this picture's screen is what is chosen.
      const camera = { ...view.camera, x: view.camera.x - x, y: view.camera.y - y };
      paintThings({ ...view, ctx, camera, size: { width, height }, part: "chosen" }, still);
    });
    return { key, rest, chosen, at };
  }

  return {
    drop,
    /** False when it is no drag, or one that is better painted from the ground up. */
    paint(view: View, extra: Extra): boolean {
      const { matrix } = extra.live;
      if (!matrix || !extra.box) {
        drop();
        return false;
      }
      const key: unknown[] = [
        view.camera,
        view.size.width,
        view.size.height,
        ratio(),
        view.session.flat(),
        view.palette,
      ];
      key.push(extra.chosen, extra.picture, view.state.grid);
      if (!layers || key.some((value, at) => value !== layers?.key[at])) {
        drop();
        layers = begin(view, extra, key);
      }
      if (!layers) return false;
      const { ctx, camera, size } = view;
      // Nothing shines through it: a copy costs less than a blend.
      ctx.globalCompositeOperation = "copy";
      ctx.drawImage(layers.rest, 0, 0, size.width, size.height);
      ctx.globalCompositeOperation = "source-over";
      ctx.save();
      ctx.beginPath();
      ctx.rect(rulerPx, rulerPx, size.width, size.height);
      ctx.clip();
      // The hall's movement as the screen has it: to the hall, moved there, and back.
      const [a, b, c, d, e, f] = matrix;
      ctx.translate(camera.x, camera.y);
      ctx.transform(a, b, c, d, e * camera.scale, f * camera.scale);
      ctx.translate(-camera.x, -camera.y);
      const { x, y, width, height } = layers.at;
      ctx.drawImage(layers.chosen, x, y, width, height);
      ctx.restore();
      paintHandles(view, extra);
      return true;
    },
  };
}

function draw(
  at: Place,
  ratio: number,
  alpha: boolean,
  paint: (ctx: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(at.width * ratio);
  canvas.height = Math.round(at.height * ratio);
  const ctx = canvas.getContext("2d", { alpha })!;
  ctx.scale(ratio, ratio);
  paint(ctx);
  return canvas;
}
