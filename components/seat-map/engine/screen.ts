import { SceneCanvas } from "konva/lib/Canvas.js";
import type { Size } from "./camera.ts";

export type Screen = {
  size(): Size;
  /** Canvas pixels per CSS pixel of the picture that is being made or seen. */
  ratio(): number;
  /** Who makes the pictures from now on, and who is told of another size; until then the canvas stays empty. */
  show(pictures: Pictures, resized: (before: Size, after: Size) => void): void;
  /** Paints now. Only the frame loop and a resize call it. */
  paint(): void;
  /** Makes the canvas for a moving crowd before one moves: its memory alone takes a slow phone several frames. */
  prepareSwift(): void;
  /** The plain context, to paint over what is there; coordinates are CSS pixels. */
  context(): CanvasRenderingContext2D;
  destroy(): void;
};

/** Three times the memory of ratio 2 shows nothing more of a seat, and iOS allows 256 MB of canvas in all. */
const highestRatio = 2;

/** What makes the pictures. */
export type Pictures = {
  isSwift(): boolean;
  /** Over what was there before. */
  draw(ctx: CanvasRenderingContext2D): void;
  /** The browser took the canvases: those it copies from, if any, are empty too. */
  renew?(): void;
};

/** A canvas of Konva's, without its stage, layers and nodes. */
function addCanvas(holder: HTMLElement, size: Size, ratio: number) {
  const scene = new SceneCanvas({ ...size, pixelRatio: ratio });
  holder.append(scene._canvas);
  // The plain context: Konva's wrapper around each call costs more than a rectangle.
  return { scene, canvas: scene._canvas, ctx: scene.getContext()._context, ratio };
}

/**
 * Konva's canvas without the rest of Konva: the hall is one painting, pointers are ours, and its stage and nodes are 20 kB that a
 * visitor would load for nothing. A second one, half as sharp, takes its place while a crowd of seats moves: a quarter of the pixels
 * to paint. Survives resizing, turning, another pixel ratio, a hidden tab and a lost canvas.
 */
export function openScreen(root: HTMLElement): Screen {
  let pictures: Pictures | null = null;
  let resized: (before: Size, after: Size) => void = () => {};
  const holder = document.createElement("div");
  holder.style.cssText = "position:absolute;inset:0;overflow:hidden;pointer-events:none";
  holder.setAttribute("aria-hidden", "true");

  const measure = (): Size => ({
    width: Math.max(1, root.clientWidth),
    height: Math.max(1, root.clientHeight),
  });
  const wantedRatio = () => Math.min(highestRatio, window.devicePixelRatio || 1);
  let size = measure();
  const sharp = addCanvas(holder, size, wantedRatio());
  let swift: typeof sharp | null = null;
  let shown = sharp;

  function swiftCanvas(): typeof sharp {
    if (swift) return swift;
    swift = addCanvas(holder, size, 1);
    swift.canvas.addEventListener("contextrestored", restore);
    swift.canvas.style.visibility = "hidden";
    return swift;
  }

  /** Chooses the canvas for the next picture; on a screen of ratio 1 there is nothing to save. */
  function choose(by: Pictures): void {
    const next = sharp.ratio > 1 && by.isSwift() ? swiftCanvas() : sharp;
    if (next === shown) return;
    shown.canvas.style.visibility = "hidden";
    next.canvas.style.visibility = "visible";
    shown = next;
  }

  function paint(): void {
    if (!pictures) return;
    choose(pictures);
    pictures.draw(shown.ctx);
  }

  function fitSize(): void {
    const next = measure();
    const ratio = wantedRatio();
    if (next.width === size.width && next.height === size.height && ratio === sharp.ratio) return;
    const before = size;
    size = next;
    sharp.ratio = ratio;
    sharp.scene.pixelRatio = ratio;
    for (const { scene } of swift ? [sharp, swift] : [sharp]) scene.setSize(size.width, size.height);
    resized(before, size);
    // A resized canvas is empty: it has to be painted before the browser shows it.
    paint();
  }

  const repaint = () => {
    if (document.visibilityState === "visible") paint();
  };
  function restore(): void {
    pictures?.renew?.();
    repaint();
  }
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
  sharp.canvas.addEventListener("contextrestored", restore);
  document.addEventListener("visibilitychange", repaint);
  window.addEventListener("pageshow", repaint);
  window.addEventListener("resize", densityChanged);
  return {
    show(by, told) {
      pictures = by;
      resized = told;
      // Not before there is something to see: the browser would spend a frame on megabytes of nothing.
      root.append(holder);
    },
    prepareSwift() {
      if (sharp.ratio > 1) swiftCanvas();
    },
    size: () => size,
    ratio: () => shown.ratio,
    paint,
    context: () => shown.ctx,
    destroy() {
      observer.disconnect();
      density?.removeEventListener("change", densityChanged);
      document.removeEventListener("visibilitychange", repaint);
      window.removeEventListener("pageshow", repaint);
      window.removeEventListener("resize", densityChanged);
      // Safari counts a canvas against its limit until its bitmap is empty, however unreachable it is.
      for (const { scene } of swift ? [sharp, swift] : [sharp]) scene.setSize(0, 0);
      holder.remove();
    },
  };
}
