"use client";
"use no memo";

import { lazy, Suspense, useEffect, useState } from "react";
import { hearToasts, type ToastNote } from "#components/ui/toast.ts";

const Toasts = lazy(() => import("#components/ui/toast-view.tsx"));

/** Stands once in the layout. The library behind it (10 kB) is loaded when there is something to say. */
export function ToastHost({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [notes, setNotes] = useState<readonly ToastNote[]>([]);
  useEffect(() => hearToasts((note) => setNotes((before) => [...before, note])), []);
  return (
    notes.length > 0 && (
      <Suspense>
        <Toasts notes={notes} label={label} closeLabel={closeLabel} />
      </Suspense>
    )
  );
}
