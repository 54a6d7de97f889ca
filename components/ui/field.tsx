"use no memo";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "#components/ui/classes.ts";
import { controlClass, FieldFrame, type FieldText, fieldIds } from "#components/ui/field-frame.tsx";

type Named = { name: string };
type InputProps = FieldText & Named & Omit<ComponentProps<"input">, "name"> & { suffix?: ReactNode };

/** One line of text: name, e-mail, phone, date, number. */
export function TextField({ label, hint, error, note, suffix, id, className, ...input }: InputProps) {
  const own = useId();
  const fieldId = id ?? own;
  const { describedBy } = fieldIds(fieldId, { hint, error });
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} note={note}>
      <span className="relative block">
        <input
          {...input}
          id={fieldId}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classes(controlClass(Boolean(error)), Boolean(suffix) && "pe-12", className)}
        />
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-muted">
            {suffix}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}

type AreaProps = FieldText & Named & Omit<ComponentProps<"textarea">, "name">;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextAreaField({ label, hint, error, note, id, className, rows = 4, ...area }: AreaProps) {
  const own = useId();
  const fieldId = id ?? own;
  const { describedBy } = fieldIds(fieldId, { hint, error });
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} note={note}>
      <textarea
        {...area}
        id={fieldId}
        rows={rows}
        aria-describedby={describedBy}
        aria-invalid={error ? true : undefined}
        className={classes(controlClass(Boolean(error)), "max-h-96 field-sizing-content", className)}
      />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };
type SelectProps = FieldText &
  Named &
  Omit<ComponentProps<"select">, "name" | "children"> & { options: readonly Option[]; children?: ReactNode };

/** The platform's own list: the best picker a phone has. */
export function SelectField({
  label,
  hint,
  error,
  note,
  id,
  options,
  className,
  children,
  ...select
}: SelectProps) {
  const own = useId();
  const fieldId = id ?? own;
  const { describedBy } = fieldIds(fieldId, { hint, error });
  return (
    <FieldFrame id={fieldId} label={label} hint={hint} error={error} note={note}>
      <span className="relative block">
        <select
          {...select}
          id={fieldId}
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={classes(controlClass(Boolean(error)), "appearance-none pe-10", className)}
        >
          {children}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute end-3 top-3 size-5 text-muted" />
      </span>
    </FieldFrame>
  );
}
