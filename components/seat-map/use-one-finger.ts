"use no memo";

import { type RefObject, useEffect, useState } from "react";

const shownMs = 2_500;

/**
 * Where one finger scrolls the page, two are the map's: the browser would scroll with them as well. True for a moment after it took a
 * single finger away from the map, so that the visitor can be told.
 */
export function useOneFinger(root: RefObject<HTMLElement | null>): boolean {
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (event: TouchEvent) => {
      if (event.touches.length > 1) event.preventDefault();
    };
    const cancel = ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") return;
      setTold(true);
      clearTimeout(timer);
      timer = setTimeout(() => setTold(false), shownMs);
    };
    element.addEventListener("touchstart", start, { passive: false });
    element.addEventListener("pointercancel", cancel);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("touchstart", start);
      element.removeEventListener("pointercancel", cancel);
    };
  }, [root]);
  return isTold;
}
