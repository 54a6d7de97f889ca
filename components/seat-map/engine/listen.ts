/** What a map hears; "up" is a lifted pointer and one that the browser took away. */
export type PointerListeners = {
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  up(event: PointerEvent): void;
  leave(): void;
  wheel(event: WheelEvent): void;
};

/** Hands an element's pointers and wheel on. Returns how to stop. */
export function listen(root: HTMLElement, on: PointerListeners): () => void {
  root.addEventListener("pointerdown", on.down);
  root.addEventListener("pointermove", on.move);
  root.addEventListener("pointerup", on.up);
  root.addEventListener("pointercancel", on.up);
  root.addEventListener("pointerleave", on.leave);
  root.addEventListener("wheel", on.wheel, { passive: false });
  return () => {
    root.removeEventListener("pointerdown", on.down);
    root.removeEventListener("pointermove", on.move);
    root.removeEventListener("pointerup", on.up);
    root.removeEventListener("pointercancel", on.up);
    root.removeEventListener("pointerleave", on.leave);
    root.removeEventListener("wheel", on.wheel);
  };
}

/** Where an event is within an element, in CSS pixels. */
export function placeIn(root: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const box = root.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** The CSS pixels of one unit of a wheel: browsers also count in lines and in pages. */
export function wheelUnit(event: WheelEvent): number {
  return event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
}
