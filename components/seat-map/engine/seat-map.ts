import type { FlagWish } from "#lib/halls/rules/flag-wish.ts";
import { boxOfOutline } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { makeAtlasShelf } from "./atlas.ts";
import { type AttentionEvents, makeAttention } from "./attention.ts";
import { viewBox } from "./camera.ts";
import { cullRows, makeRanges } from "./cull.ts";
import { comfortPitch, detailFor } from "./detail.ts";
import type { Frame } from "./frame.ts";
import { listenGestures } from "./gestures.ts";
import { handleKey } from "./keys.ts";
import { makeLooks } from "./look.ts";
import { type Loop, makeLoop } from "./loop.ts";
import { makeMinimap, minimapFrom } from "./minimap.ts";
import { paintFrame } from "./paint.ts";
import { makePixelPainter } from "./paint-pixels.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { paintPatch, patchRanges } from "./patch.ts";
import { makePicker } from "./picker.ts";
import { nearerPitch, type Target, targetAt } from "./pointing.ts";
import { makeScene } from "./scene.ts";
import { openScreen } from "./screen.ts";
import type { SectionLabel } from "./section-labels.ts";
import type { MapTexts } from "./texts.ts";
import { makeViewport } from "./viewport.ts";

/** Seats are given by their index in the plan. */
export type SeatMapEvents = AttentionEvents & {
  /** A seat was tapped, clicked or entered; the page decides what that means. */
  choose(seat: number): void;
  openArea(area: number): void;
};

export type SeatMapHandle = {
  setStatus(status: Uint8Array, areas: Readonly<Record<string, number>>): void;
  setMine(seats: Iterable<number>): void;
  setBright(categories: ReadonlySet<number> | null, flags: FlagWish): void;
  setTexts(texts: MapTexts, pricesTiyn: number[]): void;
  zoom(factor: number): void;
  fit(): void;
  showSeat(seat: number): void;
  showSection(section: number): void;
  /** How far apart neighbours are on the screen, in CSS pixels. */
  pitch(): number;
  destroy(): void;
};

/** Draws a hall into an element and lets people walk about in it. The element has to be positioned and to have a size. */
export function createSeatMap(
  root: HTMLElement,
  plan: OpenPlan,
  texts: MapTexts,
  on: SeatMapEvents,
): SeatMapHandle {
  const scene = makeScene(plan);
  const picker = makePicker(scene);
  const looks = makeLooks(scene);
  const ranges = makeRanges(scene);
  const sizes = new Map<string, number>();
  const labels: (SectionLabel | undefined)[] = [];
  let palette = readPalette(root);
  const shelf = makeAtlasShelf(() => palette);
  const pixels = makePixelPainter();
  let words = texts;
  let freeOf: Readonly<Record<string, number>> = {};
  const screen = openScreen(root, draw, (before, after) => {
    viewport.resize(before, after);
    attention.tell();
  });
  const viewport = makeViewport(scene, screen.size, () => loop);
  const loop: Loop = makeLoop(paint, viewport.set, () => attention.tell());
  const attention = makeAttention(
    root,
    scene,
    looks,
    () => screen,
    () => viewport,
    () => loop,
    on,
  );

  /** Seats that changed since the last picture. */
  const changed = new Set<number>();

  function frameFor(ctx: CanvasRenderingContext2D): Frame {
    const view = viewBox(viewport.camera(), screen.size(), 24);
    cullRows(scene, view, ranges);
    const moving = loop.moving();
    return {
      ctx,
      scene,
      looks,
      palette,
      texts: words,
      shelf,
      camera: viewport.camera(),
      size: screen.size(),
      ratio: screen.ratio(),
      moving,
      hasFloors: false,
      detail: detailFor(viewport.pitch(), moving, ranges.seats),
      view,
      ranges,
      labels,
      sizes,
      hovered: attention.hovered(),
      focused: attention.ringed(),
      hoveredSection: attention.section(),
    };
  }

  function draw(ctx: CanvasRenderingContext2D): void {
    changed.clear();
    const frame = frameFor(ctx);
    frame.hasFloors = pixels.takes(frame);
    if (frame.hasFloors) pixels.paint(frame);
    minimap?.follow(frame.camera, frame.size, viewport.isWhole());
    paintFrame(frame, { freeOf: (area) => freeOf[area] ?? 0, hovered: attention.area() });
  }

  function paint(all: boolean): void {
    const frame = all ? null : frameFor(screen.context());
    const patch = frame && patchRanges(frame, changed);
    if (patch) {
      changed.clear();
      paintPatch(frame, patch);
    } else screen.paint();
  }

  const minimap =
    plan.seatCount >= minimapFrom ? makeMinimap(root, scene, looks, () => palette, viewport.lookAt) : null;

  let tapped: Target["kind"] = "nothing";

  /** The keyboard goes on from where the pointer was. */
  function chooseAt(seat: number): void {
    attention.remember(seat);
    on.choose(seat);
  }

  function showSection(section: number): void {
    viewport.showBox(boxOfOutline(scene.outlines[section]!), comfortPitch);
  }

  const stopGestures = listenGestures(root, {
    start() {
      loop.stopFlight();
      attention.hideRing();
    },
    pan(dx, dy) {
      attention.hover(-1, -1, -1);
      root.style.cursor = "grabbing";
      viewport.panBy(dx, dy);
    },
    pinch(x, y, factor, dx, dy) {
      viewport.panBy(dx, dy);
      viewport.zoomBy(x, y, factor);
    },
    wheel(x, y, factor) {
      attention.hover(-1, -1, -1);
      return viewport.zoomBy(x, y, factor);
    },
    tap(x, y, pointing) {
      const target = targetAt(scene, picker, viewport, x, y, pointing);
      tapped = target.kind;
      if (target.kind === "seat") chooseAt(target.seat);
      else if (target.kind === "area") on.openArea(target.area);
      else if (target.kind === "section") showSection(target.section);
      else if (target.kind === "nearer") viewport.showPoint(target.x, target.y, nearerPitch(pointing));
    },
    doubleTap(x, y, pointing) {
      const target = targetAt(scene, picker, viewport, x, y, pointing);
      // Two quick taps on seats are two choices, on empty floor a zoom; where the first went nearer, the second is spent.
      if (tapped === "seat" && target.kind === "seat") chooseAt(target.seat);
      else if (tapped === "nothing") viewport.zoomSmoothly(x, y, 2);
    },
    hover(x, y) {
      if (loop.moving()) return;
      const target = targetAt(scene, picker, viewport, x, y, "mouse");
      attention.hover(
        target.kind === "seat" ? target.seat : -1,
        target.kind === "section" ? target.section : -1,
        target.kind === "area" ? target.area : -1,
      );
    },
    leave: () => attention.hover(-1, -1, -1),
    end(velocityX, velocityY) {
      root.style.cursor = "grab";
      viewport.throwBy(velocityX, velocityY);
    },
  });

  function keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== root) return;
    const { width, height } = screen.size();
    const used = handleKey(event.key, scene, picker, {
      ringed: attention.ringed,
      last: attention.last,
      entry: attention.entry,
      setFocus: attention.setFocus,
      choose: on.choose,
      zoom: (factor) => viewport.zoomSmoothly(width / 2, height / 2, factor),
      fit: viewport.fit,
    });
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }
  root.addEventListener("keydown", keyDown);
  root.addEventListener("blur", attention.hideRing);
  root.style.cursor = "grab";

  const stopTheme = watchTheme(root, () => {
    palette = readPalette(root);
    shelf.clear();
    pixels.forget();
    minimap?.redraw();
    loop.invalidate();
  });
  let minimapTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is left of a section shows on it, and a sale need not repaint it each time. */
  function redrawMinimapSoon(): void {
    if (!minimap) return;
    minimapTimer ??= setTimeout(() => {
      minimapTimer = undefined;
      minimap.redraw();
    }, 2_000);
  }

  let alive = true;
  const quiet = setTimeout(picker.prepare, 300);
  document.fonts?.ready.then(() => alive && loop.invalidate());
  loop.invalidate();

  return {
    setStatus(status, areas) {
      for (const seat of looks.setStatus(status)) changed.add(seat);
      const sameAreas = plan.areas.every(({ id }) => freeOf[id] === areas[id]);
      freeOf = areas;
      if (changed.size > 0) redrawMinimapSoon();
      if (!sameAreas) loop.invalidate();
      else if (changed.size > 0) loop.patch();
    },
    setMine(seats) {
      looks.setMine(seats);
      loop.invalidate();
    },
    setBright(categories, flags) {
      looks.setBright(categories, flags);
      loop.invalidate();
    },
    setTexts(next, prices) {
      words = next;
      looks.setPrices(prices);
      loop.invalidate();
    },
    zoom: (factor) => viewport.zoomSmoothly(screen.size().width / 2, screen.size().height / 2, factor),
    fit: viewport.fit,
    showSeat: viewport.showSeat,
    showSection,
    pitch: viewport.pitch,
    destroy() {
      alive = false;
      clearTimeout(quiet);
      clearTimeout(minimapTimer);
      stopGestures();
      stopTheme();
      root.removeEventListener("keydown", keyDown);
      root.removeEventListener("blur", attention.hideRing);
      loop.destroy();
      shelf.clear();
      minimap?.destroy();
      screen.destroy();
    },
  };
}
