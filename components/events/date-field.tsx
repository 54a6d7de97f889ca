"use client";

import { classes } from "#components/ui/classes.ts";

type Props = { form: string; label: string; value: string; min: string };

/** A day of the calendar among the chips: choosing one searches at once; without scripts the form's button does. */
export function DateField({ form, label, value, min }: Props) {
  return (
    <label
      className={classes(
        "inline-flex min-h-9 shrink-0 items-center gap-2 rounded-full border ps-3.5 pe-2 text-sm font-medium whitespace-nowrap pointer-coarse:min-h-11",
        value ? "border-brand bg-brand-soft text-brand" : "border-control bg-surface",
      )}
    >
      {label}
      <input
        type="date"
        name="date"
        form={form}
        defaultValue={value}
        min={min}
        onChange={({ target }) => target.value && target.validity.valid && target.form?.requestSubmit()}
        className="min-h-8 min-w-0 bg-transparent"
      />
    </label>
  );
}
