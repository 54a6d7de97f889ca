"use client";

import { LoaderCircle } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { Alert } from "#components/ui/alert.tsx";
import { type ButtonLook, buttonClass } from "#components/ui/button-look.ts";
import { classes } from "#components/ui/classes.ts";
import type { FormState } from "#components/ui/form-state.ts";

type SubmitProps = Omit<ComponentProps<"button">, "type"> & ButtonLook & { pendingLabel: string };

/** Sends its form once: while the answer is awaited it keeps the focus, turns, and does nothing more. */
export function SubmitButton({
  variant,
  size,
  wide,
  icon,
  pendingLabel,
  className,
  children,
  ...rest
}: SubmitProps) {
  const { pending } = useFormStatus();
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
      className={classes("relative", buttonClass({ variant, size, wide }), className)}
    >
      <span className={classes("contents", pending && "*:invisible")}>
        {icon}
        <span>{children}</span>
      </span>
      {pending && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden className="size-5 animate-spin" />
          <span className="sr-only" role="status">
            {pendingLabel}
          </span>
        </span>
      )}
    </button>
  );
}

/**
 * The answer of a form in words, above its fields. On a refusal the focus goes to the first marked field,
 * or to the words themselves when no field is at fault, so that nobody has to look for what went wrong.
 */
export function FormAnswer({ state, children }: { state: FormState; children?: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "error") return;
    const form = ref.current?.closest("form");
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? ref.current)?.focus();
  }, [state]);
  return (
    <div ref={ref} tabIndex={-1} className="outline-none">
      {state.status === "error" && children && <Alert tone="danger">{children}</Alert>}
    </div>
  );
}
