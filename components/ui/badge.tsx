import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

export type BadgeTone = "neutral" | "brand" | "accent" | "danger" | "ok";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-ink",
  brand: "bg-brand-soft text-brand",
  accent: "bg-accent text-on-accent",
  danger: "bg-danger-soft text-danger",
  ok: "bg-ok-soft text-ok",
};

/** A word or two about the thing it stands on. */
export function Badge({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 rounded-control px-2 py-0.5 text-sm font-semibold",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
