import { listen, placeIn, wheelUnit } from "../../engine/listen.ts";

/** What hands and mouse do to the canvas, told apart: using a tool, panning, pinching, zooming. Places are canvas pixels. */
export type PointerEvents = {
  down(event: PointerEvent, x: number, y: number): void;
  move(event: PointerEvent, x: number, y: number, held: boolean): void;
  up(event: PointerEvent, x: number, y: number): void;
  double(event: PointerEvent, x: number, y: number): void;
  /** A finger stayed where it came down; what it began is to be given up. */
  hold(event: PointerEvent, x: number, y: number): void;
  /** A second finger came down: what the first began is given up. */
  giveUp(): void;
  pan(dx: number, dy: number): void;
  zoom(x: number, y: number, factor: number): void;
  leave(): void;
};

const doubleMs = 350;
const doublePx = 12;

/** What the main button (or one finger) does: use the tool, pan, or pan and only by a tap use the tool. */
export type PointerUse = "tool" | "pan" | "pan-or-tap";

const tapPx = 9;
const holdMs = 500;

/** Listens to an element. Returns how to stop. */
export function listenPointers(root: HTMLElement, use: () => PointerUse, on: PointerEvents): () => void {
  let tap: { x: number; y: number } | null = null;
  const fingers = new Map<number, { x: number; y: number }>();
  let mode: "none" | "tool" | "pan" | "pinch" = "none";
  let holding: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | null = null;
  let last = { time: -Infinity, x: 0, y: 0 };

  const place = (event: MouseEvent) => placeIn(root, event);

  function stopHolding(): void {
    if (holding) clearTimeout(holding.timer);
    holding = null;
  }

  function startHolding(event: PointerEvent, at: { x: number; y: number }): void {
    stopHolding();
    if (event.pointerType !== "touch") return;
    const timer = setTimeout(() => {
      // Lifting the finger afterwards taps nothing.
      mode = "pinch";
      tap = null;
      holding = null;
      on.hold(event, at.x, at.y);
    }, holdMs);
    holding = { timer, ...at };
  }

  const noMenu = (event: Event) => {
    if ((event as PointerEvent).pointerType === "touch") event.preventDefault();
  };

  function down(event: PointerEvent): void {
    const at = place(event);
    const middle = event.button === 1;
    if (event.button !== 0 && !middle) return;
    if (middle) event.preventDefault();
    fingers.set(event.pointerId, at);
    root.setPointerCapture(event.pointerId);
    if (fingers.size === 1) startHolding(event, at);
    else stopHolding();
    if (fingers.size === 2) {
      if (mode === "tool") on.giveUp();
      mode = "pinch";
    } else if (fingers.size === 1) {
      const wanted = middle ? "pan" : use();
      mode = wanted === "tool" ? "tool" : "pan";
      tap = wanted === "pan-or-tap" ? at : null;
      if (mode === "tool") on.down(event, at.x, at.y);
    }
  }

  function move(event: PointerEvent): void {
    const at = place(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      on.move(event, at.x, at.y, false);
      return;
    }
    fingers.set(event.pointerId, at);
    if (holding && Math.hypot(at.x - holding.x, at.y - holding.y) >= tapPx) stopHolding();
    if (mode === "tool") on.move(event, at.x, at.y, true);
    else if (mode === "pan") on.pan(at.x - before.x, at.y - before.y);
    else if (mode === "pinch" && fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)![1];
      const was = Math.hypot(before.x - other.x, before.y - other.y);
      const now = Math.hypot(at.x - other.x, at.y - other.y);
      on.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
      if (was > 0) on.zoom((at.x + other.x) / 2, (at.y + other.y) / 2, now / was);
    }
  }

  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    stopHolding();
    const at = place(event);
    if (mode === "pan" && tap && Math.hypot(at.x - tap.x, at.y - tap.y) < tapPx) {
      on.down(event, at.x, at.y);
      on.up(event, at.x, at.y);
    }
    if (mode === "tool") {
      if (event.type === "pointercancel") on.giveUp();
      else {
        on.up(event, at.x, at.y);
        const near = Math.hypot(at.x - last.x, at.y - last.y) < doublePx;
        const second = near && event.timeStamp - last.time < doubleMs;
        last = { time: second ? -Infinity : event.timeStamp, ...at };
        if (second) on.double(event, at.x, at.y);
      }
    }
    // After a pinch the finger that stays draws nothing: both have to be lifted first.
    mode = fingers.size === 0 ? "none" : "pinch";
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const at = place(event);
    const unit = wheelUnit(event);
    if (event.shiftKey) {
      on.pan(-(event.deltaX || event.deltaY) * unit, 0);
      return;
    }
    const delta = Math.max(-240, Math.min(240, event.deltaY * unit));
    on.zoom(at.x, at.y, Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.0018)));
  }

  root.addEventListener("contextmenu", noMenu);
  const stop = listen(root, { down, move, up, leave: () => on.leave(), wheel });
  return () => {
    stopHolding();
    root.removeEventListener("contextmenu", noMenu);
    stop();
  };
}
