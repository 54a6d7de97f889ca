import type { FlagWish } from "#lib/halls/rules/flag-wish.ts";
import { boxOfOutline } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { makeAtlasShelf } from "./atlas.ts";
import { type AttentionEvents, makeAttention } from "./attention.ts";
import { comfortPitch } from "./detail.ts";
import { listenHands } from "./hands.ts";
import { prepareLetters } from "./lettering.ts";
import { makeLooks } from "./look.ts";
import { type Loop, makeLoop } from "./loop.ts";
import type { Minimap } from "./minimap.ts";
import { makePixelPainter } from "./paint-pixels.ts";
import { makePainter } from "./painter.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { makePicker } from "./picker.ts";
import { doInQuiet } from "./quiet.ts";
import { rehearse } from "./rehearse.ts";
import { makeScene } from "./scene.ts";
import { openScreen, type Screen } from "./screen.ts";
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

/** In smaller halls one finds one's way without a minimap. */
const minimapFrom = 2000;

/** A canvas that waits for its hall. */
export type Prepared = { root: HTMLElement; screen: Screen };

/**
 * Makes what a map needs whatever its hall is: a phone's canvas has megabytes, and a page's first letters their fonts to find. That
 * is done while the plan is on its way. The element has to be positioned and to have a size.
 */
export function prepareSeatMap(root: HTMLElement): Prepared {
  const screen = openScreen(root);
  screen.prepareSwift();
  prepareLetters(screen.context(), getComputedStyle(root).fontFamily);
  return { root, screen };
}

/** Draws a hall into a prepared element and lets people walk about in it. */
export function createSeatMap(
  { root, screen }: Prepared,
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
  screen.show(painter, (before, after) => {
    viewport.resize(before, after);
    attention.tell();
  });
  let minimap: Minimap | null = null;
  /** After the first picture, and for a large hall alone: who sees all of it does not need it yet. */
  async function addMinimap(): Promise<void> {
    if (plan.seatCount < minimapFrom) return;
    const { makeMinimap } = await import("./minimap.ts");
    if (!alive) return;
    minimap = makeMinimap(root, scene, looks, () => palette, viewport.lookAt);
    if (!viewport.isWhole()) loop.invalidate();
  }

  function showSection(section: number): void {
    viewport.showBox(boxOfOutline(scene.outlines[section]!), comfortPitch);
  }

  function zoom(factor: number): void {
    const { width, height } = screen.size();
    viewport.zoomSmoothly(width / 2, height / 2, factor);
  }

  function repaintAll(): void {
    palette = readPalette(root);
    shelf.clear();
    pixels.forget();
    painter.forgetLetters();
    minimap?.redraw();
    loop.invalidate();
  }
  let minimapTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is left of a section shows on it. A sale need not repaint it each time, and no movement waits for it. */
  function redrawMinimapSoon(): void {
    if (!minimap) return;
    minimapTimer ??= setTimeout(() => {
      minimapTimer = undefined;
      if (loop.moving()) redrawMinimapSoon();
      else minimap?.redraw();
    }, 2_000);
  }

  let alive = true;
  const stops = [
    listenHands(
      root,
      { scene, picker, viewport, loop, attention },
      { choose: on.choose, openArea: on.openArea, showSection, zoom },
    ),
    watchTheme(root, repaintAll),
    doInQuiet(loop.moving, [
      () => stops.push(rehearse(scene, screen.size(), loop.moving, painter.rehearse)),
      // Without a network the map is there without it.
      () => void addMinimap().catch(() => {}),
      picker.prepare,
      shelf.prepare,
    ]),
  ];
  document.fonts?.ready.then(() => {
    painter.forgetLetters();
    if (alive) loop.invalidate();
  });
  // A crowd is first shown as it is on the move, half as sharp: there sooner, and sharp when it has come to rest.
  loop.moved();

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
      pixels.anew();
      loop.invalidate();
    },
    setBright(categories, flags) {
      looks.setBright(categories, flags);
      pixels.anew();
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
      for (const stop of stops) stop();
      clearTimeout(minimapTimer);
      loop.destroy();
      shelf.clear();
      minimap?.destroy();
      screen.destroy();
    },
  };
}
