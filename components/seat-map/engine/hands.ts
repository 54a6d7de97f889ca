import type { Attention } from "./attention.ts";
import { listenGestures } from "./gestures.ts";
import { handleKey } from "./keys.ts";
import type { Loop } from "./loop.ts";
import type { Picker } from "./picker.ts";
import { nearerPitch, type Target, targetAt } from "./pointing.ts";
import type { Scene } from "./scene.ts";
import type { Viewport } from "./viewport.ts";

type Parts = { scene: Scene; picker: Picker; viewport: Viewport; loop: Loop; attention: Attention };
type Wishes = {
  choose(seat: number): void;
  openArea(area: number): void;
  showSection(section: number): void;
  /** Zooms about the middle of the screen. */
  zoom(factor: number): void;
};

/** Fingers, mouse and keys on the map, and what each does. Returns how to stop. */
export function listenHands(
  root: HTMLElement,
  { scene, picker, viewport, loop, attention }: Parts,
  on: Wishes,
): () => void {
  let tapped: Target["kind"] = "nothing";
  let grabbing = false;

  /** Set when it changes only: the browser looks at the page's style anew each time. */
  function grab(now: boolean): void {
    if (now !== grabbing) root.style.cursor = now ? "grabbing" : "grab";
    grabbing = now;
  }

  /** The keyboard goes on from where the pointer was. */
  function chooseAt(seat: number): void {
    attention.remember(seat);
    on.choose(seat);
  }

  const stopGestures = listenGestures(root, {
    start() {
      loop.stopFlight();
      attention.hideRing();
    },
    pan(dx, dy) {
      attention.hover(-1, -1, -1);
      grab(true);
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
      else if (target.kind === "section") on.showSection(target.section);
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
      grab(false);
      viewport.throwBy(velocityX, velocityY);
    },
  });

  function keyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== root) return;
    const used = handleKey(event.key, scene, picker, {
      ringed: attention.ringed,
      last: attention.last,
      entry: attention.entry,
      setFocus: attention.setFocus,
      choose: on.choose,
      zoom: on.zoom,
      fit: viewport.fit,
    });
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }
  root.addEventListener("keydown", keyDown);
  root.addEventListener("blur", attention.hideRing);
  root.style.cursor = "grab";
  return () => {
    stopGestures();
    root.removeEventListener("keydown", keyDown);
    root.removeEventListener("blur", attention.hideRing);
  };
}
