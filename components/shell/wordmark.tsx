import { classes } from "#components/ui/classes.ts";
import { wordmark } from "#lib/catalogue/rules/ornament/files.ts";

const { mark, name, width, height } = wordmark();

/** K with a ram's horns, and the name. Say the name beside it: the drawing itself is silent. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      className={classes("h-7 w-auto md:h-8", className)}
    >
      <path d={mark} className="fill-brand" />
      <path d={name} className="fill-ink" />
    </svg>
  );
}
