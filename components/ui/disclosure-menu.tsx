"use client";
"use no memo";

import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "#components/ui/classes.ts";

type Props = {
  /** What is pressed. */
  summary: ReactNode;
  /** Its name, where its words do not say it. */
  label?: string;
  children: ReactNode;
  className?: string;
  /** On a phone the panel is as wide as the nearest positioned box around it, whatever side its button is on. */
  wideOnPhone?: boolean;
  /** Which edge of its button the panel keeps to; it grows to the other side. */
  edge?: "start" | "end";
  /** The pointer or the keyboard has come to the button, or the panel opens: what it shows may be loaded now. */
  onNear?: () => void;
};

/**
 * A panel of links or settings under a button. It is a <details>, so it opens without scripts; with them it closes on Escape,
 * on a press elsewhere and when the focus leaves.
 */
export function DisclosureMenu({
  summary,
  label,
  children,
  className,
  wideOnPhone,
  edge = "end",
  onNear,
}: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = ref.current;
      if (details?.open && !details.contains(event.target as Node)) details.open = false;
    };
    const closeByKey = (event: KeyboardEvent) => {
      const details = ref.current;
      if (event.key !== "Escape" || !details?.open) return;
      // The key is spent: a window that the panel lies in stays open, the platform's own <dialog> too.
      event.preventDefault();
      event.stopPropagation();
      details.open = false;
      details.querySelector("summary")?.focus();
    };
    const own = ref.current;
    own?.addEventListener("keydown", closeByKey);
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    document.addEventListener("keydown", closeByKey);
    return () => {
      own?.removeEventListener("keydown", closeByKey);
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
      document.removeEventListener("keydown", closeByKey);
    };
  }, []);
  return (
    <details
      ref={ref}
      onToggle={onNear}
      className={classes("shrink-0 sm:relative", !wideOnPhone && "max-sm:relative")}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button; the platform makes it one */}
      <summary
        onPointerEnter={onNear}
        onFocus={onNear}
        aria-label={label}
        className={classes(
          "flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-control px-2 font-medium transition-colors hover:bg-sunken",
          className,
        )}
      >
        {summary}
      </summary>
      <div
        className={classes(
          "absolute z-40 mt-1 grid min-w-56 gap-1 rounded-card border border-line bg-surface p-2 shadow-float sm:top-full",
          edge === "end" ? "end-0" : "start-0",
          wideOnPhone ? "max-sm:inset-x-4" : "top-full",
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** The look of a line in such a panel. */
export const menuItemClass =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-start font-medium hover:bg-sunken";
