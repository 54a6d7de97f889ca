import type { FlagWish } from "#lib/halls/rules/flag-wish.ts";
import { boxOfOutline } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { makeAtlasShelf } from "./atlas.ts";
import { type AttentionEvents, makeAttention } from "./attention.ts";
import { comfortPitch } from "./detail.ts";
import { listenHands } from "./hands.ts";
import { makeLooks } from "./look.ts";
import { type Loop, makeLoop } from "./loop.ts";
import { makeMinimap, minimapFrom } from "./minimap.ts";
import { makePixelPainter } from "./paint-pixels.ts";
import { makePainter } from "./painter.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { makePicker } from "./picker.ts";
import { makeScene } from "./scene.ts";
import { openScreen } from "./screen.ts";
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
  let palette = readPalette(root);
  const shelf = makeAtlasShelf(() => palette);
  const pixels = makePixelPainter();
  let words = texts;
  let freeOf: Readonly<Record<string, number>> = {};
  const painter = makePainter({
    ...{ scene, looks, shelf, pixels },
    palette: () => palette,
    texts: () => words,
    freeOf: (area) => freeOf[area] ?? 0,
    screen: () => screen,
    viewport: () => viewport,
    loop: () => loop,
    attention: () => attention,
    minimap: () => minimap,
  });
  const screen = openScreen(root, painter, (before, after) => {
    viewport.resize(before, after);
    attention.tell();
  });
  const viewport = makeViewport(scene, screen.size, () => loop);
  const loop: Loop = makeLoop(painter.paint, viewport.set, () => attention.tell());
  const attention = makeAttention(
    root,
    scene,
    looks,
    () => screen,
    () => viewport,
    () => loop,
    on,
  );
  const minimap =
    plan.seatCount >= minimapFrom ? makeMinimap(root, scene, looks, () => palette, viewport.lookAt) : null;

  function showSection(section: number): void {
    viewport.showBox(boxOfOutline(scene.outlines[section]!), comfortPitch);
  }

  function zoom(factor: number): void {
    const { width, height } = screen.size();
    viewport.zoomSmoothly(width / 2, height / 2, factor);
  }

  const stopHands = listenHands(
    root,
    { scene, picker, viewport, loop, attention },
    { choose: on.choose, openArea: on.openArea, showSection, zoom },
  );

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
      const isChanged = painter.note(looks.setStatus(status));
      const sameAreas = plan.areas.every(({ id }) => freeOf[id] === areas[id]);
      freeOf = areas;
      if (isChanged) redrawMinimapSoon();
      if (!sameAreas) loop.invalidate();
      else if (isChanged) loop.patch();
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
    zoom,
    fit: viewport.fit,
    showSeat: viewport.showSeat,
    showSection,
    pitch: viewport.pitch,
    destroy() {
      alive = false;
      clearTimeout(quiet);
      clearTimeout(minimapTimer);
      stopHands();
      stopTheme();
      loop.destroy();
      shelf.clear();
      minimap?.destroy();
      screen.destroy();
    },
  };
}
