"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * Keeps the keyboard in its part of the page: where the button that was pressed goes away with what it did, the focus
 * comes to the part itself instead of falling to the top of the page.
 */
export function KeepFocus({ className, children }: { className?: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = ref.current;
    if (!part) return;
    let last: EventTarget | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target;
    };
    const observer = new MutationObserver(() => {
      if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return;
      part.focus({ preventScroll: true });
    });
    part.addEventListener("focusin", remember);
    observer.observe(part, { childList: true, subtree: true });
    return () => {
      part.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={ref} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
