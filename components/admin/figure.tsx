import type { ReactNode } from "react";

/** One figure of the day with what it is compared to. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <span className="tabular block text-2xl font-semibold">{value}</span>
        <span className="tabular text-sm text-muted">{note}</span>
      </dd>
    </div>
  );
}
