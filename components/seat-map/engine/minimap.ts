import { type Camera, fitCamera, type Size } from "./camera.ts";
import type { Looks } from "./look.ts";
import type { Palette } from "./palette.ts";
import type { Scene } from "./scene.ts";

export type Minimap = {
  /** After each picture: where on the hall the screen is. It hides where the whole hall is seen anyway. */
  follow(camera: Camera, size: Size, isWhole: boolean): void;
  /** After a change of colours, or of what is left. */
  redraw(): void;
  destroy(): void;
};

const longest = 104;
const pad = 4;

/** The hall in a corner with the part that is on the screen; a press or a drag on it takes the camera there. */
export function makeMinimap(
  root: HTMLElement,
  scene: Scene,
  looks: Looks,
  palette: () => Palette,
  goTo: (worldX: number, worldY: number) => void,
): Minimap {
  const { bounds, plan } = scene;
  const [wide, tall] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY];
  const share = longest / Math.max(wide, tall);
  const size = { width: Math.round(wide * share) + 2 * pad, height: Math.round(tall * share) + 2 * pad };
  const camera = fitCamera(bounds, size, pad);
  const ratio = 2;

  const box = document.createElement("div");
  box.setAttribute("aria-hidden", "true");
  box.style.cssText = `position:absolute;left:12px;top:12px;width:${size.width}px;height:${size.height}px;overflow:hidden;touch-action:none;cursor:crosshair;border:1px solid var(--control);border-radius:6px;background:var(--surface)`;
  const canvas = document.createElement("canvas");
  canvas.width = size.width * ratio;
  canvas.height = size.height * ratio;
  canvas.style.cssText = "display:block;width:100%;height:100%";
  const frame = document.createElement("div");
  frame.style.cssText =
    "position:absolute;left:0;top:0;transform-origin:0 0;box-sizing:border-box;border:2px solid var(--ink);border-radius:2px;pointer-events:none";
  box.append(canvas, frame);
  box.hidden = true;
  root.append(box);

  function redraw(): void {
    const ctx = canvas.getContext("2d");
    if (!ctx) return;
    const { hues, line, field } = palette();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(camera.scale * ratio, 0, 0, camera.scale * ratio, camera.x * ratio, camera.y * ratio);
    const fill = (outline: number[], color: string) => {
      ctx.beginPath();
      for (let at = 0; at + 1 < outline.length; at += 2) ctx.lineTo(outline[at]!, outline[at + 1]!);
      ctx.closePath();
      ctx.fillStyle = color;
      ctx.fill();
    };
    for (const shape of plan.shapes) {
      if (shape.kind === "stage" || shape.kind === "field")
        fill(shape.outline, shape.kind === "stage" ? line : field);
    }
    scene.outlines.forEach((outline, at) => {
      const { free, category } = looks.summaries[at]!;
      fill(outline, free > 0 ? hues[(plan.categories[category]?.color ?? 0) % hues.length]! : line);
    });
    for (const area of plan.areas) {
      const category = plan.categories.find((its) => its.code === area.category);
      fill(area.outline, hues[(category?.color ?? 0) % hues.length]!);
    }
  }

  function press(event: PointerEvent): void {
    event.stopPropagation();
    if (event.type === "pointerdown") box.setPointerCapture?.(event.pointerId);
    else if (!box.hasPointerCapture?.(event.pointerId)) return;
    const { left, top } = box.getBoundingClientRect();
    goTo(
      (event.clientX - left - 1 - camera.x) / camera.scale,
      (event.clientY - top - 1 - camera.y) / camera.scale,
    );
  }
  const stop = (event: Event) => event.stopPropagation();
  box.addEventListener("pointerdown", press);
  box.addEventListener("pointermove", press);
  for (const name of ["pointerup", "pointercancel", "wheel"]) box.addEventListener(name, stop);
  canvas.addEventListener("contextrestored", redraw);
  redraw();

  return {
    redraw,
    follow(at, { width, height }, isWhole) {
      if (box.hidden !== isWhole) box.hidden = isWhole;
      if (isWhole) return;
      const zoom = camera.scale / at.scale;
      const x = Math.max(0, camera.x - at.x * zoom);
      const y = Math.max(0, camera.y - at.y * zoom);
      const right = Math.min(size.width, camera.x + (width - at.x) * zoom);
      const bottom = Math.min(size.height, camera.y + (height - at.y) * zoom);
      frame.style.transform = `translate(${x}px, ${y}px)`;
      frame.style.width = `${Math.max(6, right - x)}px`;
      frame.style.height = `${Math.max(6, bottom - y)}px`;
    },
    destroy() {
      canvas.width = 0;
      canvas.height = 0;
      box.remove();
    },
  };
}
