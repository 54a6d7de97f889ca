"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useId, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { controlClass, FieldFrame, type FieldText, fieldIds } from "#components/ui/field-frame.tsx";

type Props = FieldText & { name: string; showLabel: string; hideLabel: string } & Omit<
    ComponentProps<"input">,
    "name" | "type"
  >;

/** A password that can be looked at before it is sent; without scripts it is a plain password field. */
export function PasswordField({
  label,
  hint,
  error,
  note,
  showLabel,
  hideLabel,
  id,
  className,
  ...input
}: Props) {
  const [shown, setShown] = useState(false);
  const own = useId();
  const fieldId = id ?? own;
  const { describedBy } = fieldIds(fieldId, { hint, error });
  const Sign = shown ? EyeOff : Eye;
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} note={note}>
      <span className="relative block">
        <input
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          id={fieldId}
          type={shown ? "text" : "password"}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classes(controlClass(Boolean(error)), "pe-12", className)}
        />
        <button
          type="button"
          aria-label={shown ? hideLabel : showLabel}
          title={shown ? hideLabel : showLabel}
          aria-controls={fieldId}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-control text-muted hover:text-ink noscript:hidden"
        >
          <Sign aria-hidden className="size-5" />
        </button>
      </span>
    </FieldFrame>
  );
}
