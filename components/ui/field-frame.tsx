"use no memo";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

export type FieldText = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Said after the label, e.g. "optional". Fields are required unless marked. */
  note?: ReactNode;
};

/** The ids that tie a control to its words; undefined where there is no word. */
export function fieldIds(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return { hintId, errorId, describedBy: [errorId, hintId].filter(Boolean).join(" ") || undefined };
}

/** The look every typed control shares; the border keeps 3:1 and is not the only mark of an error. */
export function controlClass(hasError: boolean): string {
  return classes(
    "block w-full min-h-11 rounded-control border bg-surface px-3 py-2 text-base text-ink transition-colors",
    "focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted",
    hasError ? "border-danger" : "border-control hover:border-ink",
  );
}

/** Label above, hint and error below, tied together by ids. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  note,
  children,
}: FieldText & { id: string; children: ReactNode }) {
  const { hintId, errorId } = fieldIds(id, { hint, error });
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {note && <span className="font-normal text-muted"> · {note}</span>}
      </label>
      {children}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A fault in words with a sign: colour is never alone. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
