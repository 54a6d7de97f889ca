import { boxOfOutline } from "#lib/halls/rules/geometry.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { makeAtlasShelf } from "./atlas.ts";
import { viewBox } from "./camera.ts";
import { cullRows, makeRanges } from "./cull.ts";
import { comfortPitch, detailFor } from "./detail.ts";
import { listenGestures } from "./gestures.ts";
import { handleKey } from "./keys.ts";
import { makeLooks } from "./look.ts";
import { type Loop, makeLoop } from "./loop.ts";
import { paintFrame } from "./paint.ts";
import { readPalette, watchTheme } from "./palette.ts";
import { makePicker } from "./picker.ts";
import { nearerPitch, targetAt } from "./pointing.ts";
import { makeScene } from "./scene.ts";
import { openScreen } from "./screen.ts";
import type { MapTexts } from "./texts.ts";
import { makeViewport } from "./viewport.ts";

/** Seats are given by their index in the plan. */
export type SeatMapEvents = {
  /** A seat was tapped, clicked or entered; the page decides what that means. */
  choose(seat: number): void;
  openArea(area: number): void;
  /** The seat under the mouse or with the keyboard, with its place on the map; null when there is none. */
  point(pointed: { seat: number; x: number; y: number } | null): void;
  /** The keyboard went to a seat; -1 when it left the seats. */
  focus(seat: number): void;
};

export type SeatMapHandle = {
  setStatus(status: Uint8Array, areas: Readonly<Record<string, number>>): void;
  setMine(seats: Iterable<number>): void;
  setBright(categories: ReadonlySet<number> | null): void;
  setTexts(texts: MapTexts, pricesTiyn: number[]): void;
  zoom(factor: number): void;
  fit(): void;
  showSeat(seat: number): void;
  showSection(section: number): void;
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
  let palette = readPalette(root);
  const shelf = makeAtlasShelf(() => palette);
  let words = texts;
  let freeOf: Readonly<Record<string, number>> = {};
  let hovered = -1;
  let hoveredSection = -1;
  let hoveredArea = -1;
  let focused = -1;
  let hasKeyboard = false;

  const screen = openScreen(root, draw, (before, after) => {
    viewport.resize(before, after);
    tell();
  });
  const viewport = makeViewport(scene, screen.size, () => loop);
  const loop: Loop = makeLoop(screen.paint, viewport.set, tell);

  function draw(ctx: CanvasRenderingContext2D): void {
    const view = viewBox(viewport.camera(), screen.size(), 24);
    cullRows(scene, view, ranges);
    const moving = loop.moving();
    paintFrame(
      {
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
        detail: detailFor(viewport.pitch(), moving, ranges.seats),
        view,
        ranges,
        hovered,
        focused: hasKeyboard ? focused : -1,
        hoveredSection,
      },
      { freeOf: (area) => freeOf[area] ?? 0, hovered: hoveredArea },
    );
  }

  /** Says which seat is pointed at and where it lies now; nothing while the map moves under it. */
  function tell(): void {
    const seat = hovered >= 0 ? hovered : hasKeyboard ? focused : -1;
    const { scale, x, y } = viewport.camera();
    const hidden = seat < 0 || loop.moving();
    on.point(hidden ? null : { seat, x: plan.x[seat]! * scale + x, y: plan.y[seat]! * scale + y });
  }

  function hover(seat: number, section: number, area: number): void {
    if (seat === hovered && section === hoveredSection && area === hoveredArea) return;
    hovered = seat;
    hoveredSection = section;
    hoveredArea = area;
    root.style.cursor = seat >= 0 || section >= 0 || area >= 0 ? "pointer" : "grab";
    tell();
    loop.invalidate();
  }

  function setFocus(seat: number): void {
    focused = seat;
    hasKeyboard = true;
    hovered = -1;
    if (seat >= 0) viewport.showSeat(seat);
    on.focus(seat);
    tell();
    loop.invalidate();
  }

  /** The free seat nearest to the middle of what is on the screen. */
  function entry(): number {
    if (focused >= 0) return focused;
    const { scale, x, y } = viewport.camera();
    const { width, height } = screen.size();
    const [worldX, worldY] = [(width / 2 - x) / scale, (height / 2 - y) / scale];
    let best = plan.seatCount > 0 ? 0 : -1;
    let bestSquare = Infinity;
    for (let seat = 0; seat < plan.seatCount; seat++) {
      if (looks.of[seat]! > 8 && looks.of[seat]! < 12) continue;
      const square = (plan.x[seat]! - worldX) ** 2 + (plan.y[seat]! - worldY) ** 2;
      if (square < bestSquare) {
        best = seat;
        bestSquare = square;
      }
    }
    return best;
  }

  function showSection(section: number): void {
    viewport.showBox(boxOfOutline(scene.outlines[section]!), comfortPitch);
  }

  const stopGestures = listenGestures(root, {
    start() {
      loop.stopFlight();
      hasKeyboard = false;
    },
    pan(dx, dy) {
      hover(-1, -1, -1);
      root.style.cursor = "grabbing";
      viewport.panBy(dx, dy);
    },
    pinch(x, y, factor, dx, dy) {
      viewport.panBy(dx, dy);
      viewport.zoomBy(x, y, factor);
    },
    wheel(x, y, factor) {
      hover(-1, -1, -1);
      return viewport.zoomBy(x, y, factor);
    },
    tap(x, y, pointing) {
      const target = targetAt(scene, picker, viewport, x, y, pointing);
      if (target.kind === "seat") on.choose(target.seat);
      else if (target.kind === "area") on.openArea(target.area);
      else if (target.kind === "section") showSection(target.section);
      else if (target.kind === "nearer") viewport.showPoint(target.x, target.y, nearerPitch(pointing));
    },
    doubleTap(x, y) {
      const target = targetAt(scene, picker, viewport, x, y, "finger");
      // Two quick taps on seats are two choices; anywhere else they are a zoom.
      if (target.kind === "seat") on.choose(target.seat);
      else viewport.zoomSmoothly(x, y, 2);
    },
    hover(x, y) {
      if (loop.moving()) return;
      const target = targetAt(scene, picker, viewport, x, y, "mouse");
      hover(
        target.kind === "seat" ? target.seat : -1,
        target.kind === "section" ? target.section : -1,
        target.kind === "area" ? target.area : -1,
      );
    },
    leave: () => hover(-1, -1, -1),
    end(velocityX, velocityY) {
      root.style.cursor = "grab";
      viewport.throwBy(velocityX, velocityY);
    },
  });

  function keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== root) return;
    const { width, height } = screen.size();
    const used = handleKey(event.key, scene, picker, {
      focused: () => (hasKeyboard ? focused : -1),
      entry,
      setFocus,
      choose: on.choose,
      zoom: (factor) => viewport.zoomSmoothly(width / 2, height / 2, factor),
      fit: viewport.fit,
    });
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }
  function blurred(): void {
    hasKeyboard = false;
    on.focus(-1);
    tell();
    loop.invalidate();
  }
  root.addEventListener("keydown", keyDown);
  root.addEventListener("blur", blurred);
  root.style.cursor = "grab";

  const stopTheme = watchTheme(root, () => {
    palette = readPalette(root);
    shelf.clear();
    loop.invalidate();
  });
  let alive = true;
  document.fonts?.ready.then(() => alive && loop.invalidate());
  loop.invalidate();

  return {
    setStatus(status, areas) {
      looks.setStatus(status);
      freeOf = areas;
      loop.invalidate();
    },
    setMine(seats) {
      looks.setMine(seats);
      loop.invalidate();
    },
    setBright(categories) {
      looks.setBright(categories);
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
    destroy() {
      alive = false;
      stopGestures();
      stopTheme();
      root.removeEventListener("keydown", keyDown);
      root.removeEventListener("blur", blurred);
      loop.destroy();
      shelf.clear();
      screen.destroy();
    },
  };
}
