import type { ComponentProps } from "react";
import { classes } from "#components/ui/classes.ts";

type Props = ComponentProps<"div"> & { as?: "div" | "section" | "article"; padded?: boolean };

/** A sheet of paper on the page. */
export function Card({ as: Tag = "div", padded = true, className, ...rest }: Props) {
  return (
    <Tag
      {...rest}
      className={classes("rounded-card border border-line bg-surface", padded && "p-4 md:p-6", className)}
    />
  );
}
