"use client";

import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { useEffect, useRef } from "react";
import { Toaster, toast } from "sonner";
import type { ToastNote } from "#components/ui/toast.ts";

const icons = {
  success: <CircleCheck aria-hidden className="size-5 text-ok" />,
  error: <CircleAlert aria-hidden className="size-5 text-danger" />,
  info: <Info aria-hidden className="size-5 text-brand" />,
};
const show = { ok: toast.success, danger: toast.error, info: toast.info } as const;

/** Shows each note once, in the order they came. */
export default function ToastView({
  notes,
  label,
  closeLabel,
}: {
  notes: readonly ToastNote[];
  label: string;
  closeLabel: string;
}) {
  const shown = useRef(0);
  useEffect(() => {
    for (const note of notes.slice(shown.current)) {
      const { action } = note;
      show[note.kind](note.text, action && { action: { label: action.label, onClick: action.run } });
    }
    shown.current = notes.length;
  }, [notes]);
  return (
    <Toaster
      position="bottom-center"
      duration={6000}
      icons={icons}
      closeButton
      containerAriaLabel={label}
      offset={{ bottom: "1.5rem" }}
      mobileOffset={{ bottom: "5.5rem" }}
      toastOptions={{
        closeButtonAriaLabel: closeLabel,
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center font-sans text-base gap-3 rounded-card border border-line bg-surface p-3 pe-10 text-ink shadow-float md:w-96",
          title: "font-medium",
          actionButton:
            "ms-auto min-h-9 shrink-0 rounded-control px-3 font-semibold text-brand hover:bg-brand-soft",
          closeButton:
            "absolute end-2 top-1/2 grid size-8 -translate-y-1/2 place-items-center text-muted hover:text-ink",
        },
      }}
    />
  );
}
