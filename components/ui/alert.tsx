"use no memo";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

export type AlertTone = "danger" | "ok" | "info" | "warning";

const looks = {
  danger: { sign: CircleAlert, box: "border-danger bg-danger-soft", ink: "text-danger" },
  ok: { sign: CircleCheck, box: "border-ok bg-ok-soft", ink: "text-ok" },
  info: { sign: Info, box: "border-brand bg-brand-soft", ink: "text-brand" },
  warning: { sign: TriangleAlert, box: "border-control bg-accent-soft", ink: "text-ink" },
} as const;

type Props = {
  tone: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Said aloud when it appears. Leave it out for words that were on the page from the start. */
  live?: boolean;
};

/** What happened and what comes next, with a sign and words. */
export function Alert({ tone, title, children, action, live = true }: Props) {
  const { sign: Sign, box, ink } = looks[tone];
  const role = live ? (tone === "danger" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={classes("flex items-start gap-3 rounded-control border p-3", box)}>
      <Sign aria-hidden className={classes("mt-0.5 size-5 shrink-0", ink)} />
      <div className="grid min-w-0 grow gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="mt-1">{action}</div>}
      </div>
    </div>
  );
}
