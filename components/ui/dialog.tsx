"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Said, not shown: for a window whose content names itself. */
  hideTitle?: boolean;
  closeLabel: string;
  children: ReactNode;
  /** Stays at the bottom while the content scrolls: the one button. */
  footer?: ReactNode;
  /** `sheet` rises from the bottom on a phone, `full` takes the whole screen there; both are windows on wide screens. */
  shape?: "sheet" | "full";
  size?: "md" | "lg" | "xl";
};

const widths = { md: "md:max-w-lg", lg: "md:max-w-3xl", xl: "md:max-w-6xl" };

/**
 * A window over the page. It is the platform's <dialog>: the rest of the page is inert, Escape and the phone's Back gesture close it,
 * focus goes in and comes back, at none of the 24 kB that a library's dialog weighs on the seats page.
 */
export function Dialog({
  open,
  onClose,
  title,
  hideTitle,
  closeLabel,
  children,
  footer,
  shape = "sheet",
  size = "md",
}: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the veil; by keyboard Escape does the same
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && ref.current?.close()}
      className={classes(
        "dialog m-0 mt-auto w-full max-w-full overflow-hidden bg-surface p-0 text-ink shadow-float backdrop:bg-veil md:m-auto md:rounded-card",
        shape === "full" ? "h-dvh max-h-dvh md:h-[min(92dvh,60rem)]" : "max-h-[90dvh] rounded-t-card",
        widths[size],
      )}
    >
      {open && (
        <div className={classes("flex flex-col", shape === "full" ? "h-full" : "max-h-[90dvh]")}>
          <div className="flex items-center justify-between gap-2 ps-4 pe-2 pt-2 md:ps-6">
            <h2 id={titleId} className={hideTitle ? "sr-only" : "text-lg"}>
              {title}
            </h2>
            <IconButton label={closeLabel} onClick={() => ref.current?.close()} className="ms-auto">
              <X aria-hidden className="size-5" />
            </IconButton>
          </div>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pb-4 md:px-6 md:pb-6">
            {children}
          </div>
          {footer && <div className="border-t border-line px-4 pt-3 pb-safe md:px-6">{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
