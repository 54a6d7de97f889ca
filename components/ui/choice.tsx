"use no memo";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "#components/ui/classes.ts";
import { FieldError } from "#components/ui/field-frame.tsx";

const box = "mt-0.5 size-5 shrink-0 accent-(--brand)";

type CheckboxProps = { label: ReactNode; hint?: ReactNode; error?: ReactNode; name: string } & Omit<
  ComponentProps<"input">,
  "name" | "type"
>;

/** A box to tick; the whole line is the target. */
export function Checkbox({ label, hint, error, id, className, ...input }: CheckboxProps) {
  const own = useId();
  const fieldId = id ?? own;
  const describedBy =
    [error && `${fieldId}-error`, hint && `${fieldId}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <div className={classes("grid gap-1", className)}>
      <label htmlFor={fieldId} className="flex min-h-11 items-start gap-3 py-2.5 leading-6">
        <input
          {...input}
          id={fieldId}
          type="checkbox"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className={box}
        />
        <span>{label}</span>
      </label>
      {error && <FieldError id={`${fieldId}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${fieldId}-hint`} className="ps-8 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Stands at the end of the line: a price, a badge. */
  aside?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps = {
  legend: ReactNode;
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
};

/** One of several, each a card as wide as the column. Give value and onValueChange together, or neither. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, name, options, defaultValue, value, onValueChange, hint, error, required } = props;
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset aria-describedby={describedBy} className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 items-start gap-3 rounded-control border border-control bg-surface px-3 py-2.5 has-checked:border-brand has-checked:bg-brand-soft has-disabled:opacity-55"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            disabled={option.disabled}
            required={required}
            className={box}
            {...(onValueChange
              ? { checked: value === option.value, onChange: () => onValueChange(option.value) }
              : { defaultChecked: defaultValue === option.value })}
          />
          <span className="min-w-0 grow">
            <span className="block leading-6">{option.label}</span>
            {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
          </span>
          {option.aside && <span className="shrink-0 leading-6">{option.aside}</span>}
        </label>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
