import { SceneCanvas } from "konva/lib/Canvas.js";
import type { Size } from "./camera.ts";

export type Screen = {
  size(): Size;
  ratio(): number;
  /** Paints now. Only the frame loop and a resize call it. */
  paint(): void;
  /** The plain context, to paint over what is there; coordinates are CSS pixels. */
  context(): CanvasRenderingContext2D;
  destroy(): void;
};

/** Three times the memory of ratio 2 shows nothing more of a seat, and iOS allows 256 MB of canvas in all. */
const highestRatio = 2;

/**
 * The one canvas, Konva's own, without its stage, layers and nodes: the hall is one painting, pointers are ours, and the rest of
 * Konva is 20 kB that a visitor would load for nothing. Survives resizing, turning, another pixel ratio, a hidden tab and a lost
 * canvas.
 */
export function openScreen(
  root: HTMLElement,
  draw: (ctx: CanvasRenderingContext2D) => void,
  resized: (before: Size, after: Size) => void,
): Screen {
  const holder = document.createElement("div");
  holder.style.cssText = "position:absolute;inset:0;overflow:hidden;pointer-events:none";
  holder.setAttribute("aria-hidden", "true");
  root.append(holder);

  const measure = (): Size => ({
    width: Math.max(1, root.clientWidth),
    height: Math.max(1, root.clientHeight),
  });
  const wantedRatio = () => Math.min(highestRatio, window.devicePixelRatio || 1);
  let size = measure();
  let ratio = wantedRatio();

  const scene = new SceneCanvas({ ...size, pixelRatio: ratio });
  const canvas = scene._canvas;
  holder.append(canvas);
  // The plain context: Konva's wrapper around each call costs more than a rectangle.
  const ctx = scene.getContext()._context;

  function paint(): void {
    ctx.clearRect(0, 0, size.width, size.height);
    draw(ctx);
  }

  function fitSize(): void {
    const next = measure();
    const nextRatio = wantedRatio();
    if (next.width === size.width && next.height === size.height && nextRatio === ratio) return;
    const before = size;
    size = next;
    ratio = nextRatio;
    scene.pixelRatio = ratio;
    scene.setSize(size.width, size.height);
    resized(before, size);
    // A resized canvas is empty: it has to be painted before the browser shows it.
    paint();
  }

  const repaint = () => {
    if (document.visibilityState === "visible") paint();
  };
  let density: MediaQueryList | undefined;
  function watchDensity(): void {
    density?.removeEventListener("change", densityChanged);
    density = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    density.addEventListener("change", densityChanged);
  }
  function densityChanged(): void {
    fitSize();
    watchDensity();
  }

  const observer = new ResizeObserver(fitSize);
  observer.observe(root);
  watchDensity();
  canvas.addEventListener("contextrestored", repaint);
  document.addEventListener("visibilitychange", repaint);
  window.addEventListener("pageshow", repaint);
  window.addEventListener("resize", densityChanged);
  return {
    size: () => size,
    ratio: () => ratio,
    paint,
    context: () => ctx,
    destroy() {
      observer.disconnect();
      density?.removeEventListener("change", densityChanged);
      canvas.removeEventListener("contextrestored", repaint);
      document.removeEventListener("visibilitychange", repaint);
      window.removeEventListener("pageshow", repaint);
      window.removeEventListener("resize", densityChanged);
      // Safari counts a canvas against its limit until its bitmap is empty, however unreachable it is.
      scene.setSize(0, 0);
      holder.remove();
    },
  };
}
