import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

type Props = {
  label: string;
  value: number;
  max: number;
  /** The figures in words, e.g. "312 of 530". They are what is read, the bar is the glance. */
  text: ReactNode;
  tone?: "brand" | "ok" | "accent" | "danger";
  hideLabel?: boolean;
};

const fills = { brand: "bg-brand", ok: "bg-ok", accent: "bg-accent", danger: "bg-danger" };

/** How much of a whole. */
export function Meter({ label, value, max, text, tone = "brand", hideLabel }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3 text-sm">
        <span className={hideLabel ? "sr-only" : "text-muted"}>{label}</span>
        <span className="tabular font-medium">{text}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the native meter takes neither our colours nor our shape */}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-2 overflow-hidden rounded-full border border-control bg-sunken"
      >
        <div className={classes("h-full", fills[tone])} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

/** Steps of a job: which one of how many. */
export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="h-1.5 overflow-hidden rounded-full bg-sunken"
    >
      <div
        className="h-full bg-brand transition-[width]"
        style={{ width: `${max > 0 ? (value / max) * 100 : 0}%` }}
      />
    </div>
  );
}
