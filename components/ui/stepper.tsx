"use client";
"use no memo";

import { Minus, Plus } from "lucide-react";
import { useId, useState } from "react";
import { classes } from "#components/ui/classes.ts";

type Props = {
  label: string;
  name: string;
  increaseLabel: string;
  decreaseLabel: string;
  min?: number;
  max?: number;
  value?: number;
  defaultValue?: number;
  onValueChange?: (value: number) => void;
  /** The label is said aloud and not shown where the words stand beside the stepper already. */
  hideLabel?: boolean;
};

const end = "grid size-11 place-items-center text-ink hover:bg-sunken disabled:opacity-40 noscript:hidden";

/** A small number, one at a time; without scripts it is a number field with the same limits. */
export function Stepper({
  label,
  name,
  increaseLabel,
  decreaseLabel,
  min = 0,
  max = 10,
  value,
  defaultValue = min,
  onValueChange,
  hideLabel,
}: Props) {
  const id = useId();
  const [own, setOwn] = useState(defaultValue);
  const current = value ?? own;
  const change = (next: number) => {
    if (!Number.isInteger(next)) return;
    const kept = Math.min(max, Math.max(min, next));
    setOwn(kept);
    onValueChange?.(kept);
  };
  return (
    <div className="inline-grid justify-self-start gap-1.5">
      <label htmlFor={id} className={classes("text-sm font-medium", hideLabel && "sr-only")}>
        {label}
      </label>
      <div className="inline-flex items-center overflow-hidden rounded-control border border-control bg-surface focus-within:border-brand">
        <button
          type="button"
          aria-label={`${decreaseLabel}: ${label}`}
          className={end}
          disabled={current <= min}
          onClick={() => change(current - 1)}
        >
          <Minus aria-hidden className="size-4" />
        </button>
        <input
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={1}
          value={current}
          onChange={(event) => change(event.target.valueAsNumber)}
          className="tabular h-11 w-10 [appearance:textfield] bg-transparent text-center font-semibold focus-visible:outline-offset-[-2px] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none"
        />
        <button
          type="button"
          aria-label={`${increaseLabel}: ${label}`}
          className={end}
          disabled={current >= max}
          onClick={() => change(current + 1)}
        >
          <Plus aria-hidden className="size-4" />
        </button>
      </div>
    </div>
  );
}
