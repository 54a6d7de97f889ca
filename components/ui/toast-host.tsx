"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { hearToasts, type ToastNote } from "#components/ui/toast.ts";

const Toasts = dynamic(() => import("#components/ui/toast-view.tsx"), { ssr: false });

/** Stands once in the layout. The library behind it (10 kB) is loaded when there is something to say. */
export function ToastHost({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [notes, setNotes] = useState<readonly ToastNote[]>([]);
  useEffect(() => hearToasts((note) => setNotes((before) => [...before, note])), []);
  return notes.length > 0 ? <Toasts notes={notes} label={label} closeLabel={closeLabel} /> : null;
}
