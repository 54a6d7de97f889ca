import type { Pointing } from "./detail.ts";
import { listen, wheelUnit } from "./listen.ts";

/** What fingers and mouse did, in CSS pixels of the map. */
export type GestureEvents = {
  start(): void;
  pan(dx: number, dy: number): void;
  /** Zoom about a point, which itself moved by (dx, dy). */
  pinch(x: number, y: number, factor: number, dx: number, dy: number): void;
  wheel(x: number, y: number, factor: number): boolean;
  tap(x: number, y: number, pointing: Pointing): void;
  doubleTap(x: number, y: number, pointing: Pointing): void;
  hover(x: number, y: number): void;
  leave(): void;
  /** The last pointer was lifted, moving this fast (CSS pixels per millisecond). */
  end(velocityX: number, velocityY: number): void;
};

type Held = { x: number; y: number; startX: number; startY: number; type: string };

const touchSlop = 9;
const mouseSlop = 4;
const tapMs = 600;
const doubleTapMs = 320;
const doubleTapPx = 32;
/** Speed is taken over the last moments only: who stops before letting go does not throw the map. */
const velocityMs = 80;
/** More moves than come in that time on any screen. */
const longestTrail = 24;

/** Listens to an element and tells panning, pinching, taps and hovering apart. Returns how to stop. */
export function listenGestures(root: HTMLElement, on: GestureEvents): () => void {
  const held = new Map<number, Held>();
  let dragging = false;
  let downAt = 0;
  let lastTap = { time: -Infinity, x: 0, y: 0 };
  let trail: { time: number; x: number; y: number }[] = [];

  let box: DOMRect | null = null;
  /** Asked once a gesture: the browser would lay the page out anew at each move. */
  function place(event: MouseEvent): { x: number; y: number } {
    if (held.size === 0 || !box) box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = place(event);
    if (held.size === 0) {
      dragging = false;
      downAt = event.timeStamp;
      trail = [];
      on.start();
    }
    held.set(event.pointerId, { ...at, startX: at.x, startY: at.y, type: event.pointerType });
    if (held.size > 1) dragging = true;
    root.setPointerCapture?.(event.pointerId);
  }

  function move(event: PointerEvent): void {
    const at = place(event);
    const pointer = held.get(event.pointerId);
    if (!pointer) {
      if (event.pointerType === "mouse") on.hover(at.x, at.y);
      return;
    }
    const dx = at.x - pointer.x;
    const dy = at.y - pointer.y;
    if (held.size === 1) {
      const slop = pointer.type === "mouse" ? mouseSlop : touchSlop;
      if (!dragging && Math.hypot(at.x - pointer.startX, at.y - pointer.startY) < slop) return;
      dragging = true;
      pointer.x = at.x;
      pointer.y = at.y;
      if (trail.length === longestTrail) trail.shift();
      trail.push({ time: event.timeStamp, x: at.x, y: at.y });
      on.pan(dx, dy);
      return;
    }
    const other = [...held.entries()].find(([id]) => id !== event.pointerId)![1];
    const before = Math.hypot(pointer.x - other.x, pointer.y - other.y);
    const after = Math.hypot(at.x - other.x, at.y - other.y);
    pointer.x = at.x;
    pointer.y = at.y;
    on.pinch((at.x + other.x) / 2, (at.y + other.y) / 2, before > 0 ? after / before : 1, dx / 2, dy / 2);
  }

  function up(event: PointerEvent): void {
    const pointer = held.get(event.pointerId);
    if (!pointer) return;
    held.delete(event.pointerId);
    const at = place(event);
    if (held.size > 0) {
      // The finger that stays goes on as a pan from where it is, without a throw at its end.
      trail = [];
      return;
    }
    const touch = pointer.type !== "mouse";
    if (!dragging && event.type === "pointerup" && (!touch || event.timeStamp - downAt < tapMs)) {
      const near = Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < doubleTapPx;
      const second = near && event.timeStamp - lastTap.time < doubleTapMs;
      lastTap = { time: second ? -Infinity : event.timeStamp, ...at };
      const pointing = touch ? "finger" : "mouse";
      if (second) on.doubleTap(at.x, at.y, pointing);
      else on.tap(at.x, at.y, pointing);
    }
    const since = event.timeStamp - velocityMs;
    const recent = trail.filter((point) => point.time >= since);
    const first = recent[0];
    const ms = first ? event.timeStamp - first.time : 0;
    if (dragging && first && ms > 8) on.end((at.x - first.x) / ms, (at.y - first.y) / ms);
    else on.end(0, 0);
  }

  function wheel(event: WheelEvent): void {
    const at = place(event);
    const lines = wheelUnit(event);
    const delta = Math.max(-240, Math.min(240, event.deltaY * lines));
    // A trackpad's pinch comes as a wheel with ctrlKey and much smaller steps.
    const factor = Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.0022));
    if (on.wheel(at.x, at.y, factor)) event.preventDefault();
  }

  return listen(root, { down, move, up, leave: () => on.leave(), wheel });
}
