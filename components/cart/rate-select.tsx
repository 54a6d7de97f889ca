"use client";

import { useEffect, useState } from "react";
import type { Option } from "#components/ui/field.tsx";

type Props = { label: string; save: string; options: Option[]; value: string };

/** A choice that is sent as soon as it is made; without scripts a button sends it. */
export function RateSelect({ label, save, options, value }: Props) {
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <>
      <select
        key={value}
        name="rate"
        aria-label={label}
        defaultValue={value}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="min-h-11 max-w-56 rounded-control border border-control bg-surface px-2 text-base"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {!hasScript && (
        <button type="submit" className="min-h-11 px-2 text-sm font-semibold text-brand">
          {save}
        </button>
      )}
    </>
  );
}
