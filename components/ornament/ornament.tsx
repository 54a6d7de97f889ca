"use no memo";

import { classes } from "#components/ui/classes.ts";

export const ornamentNames = ["horns", "cross", "rosette", "tree", "corner"] as const;
export type OrnamentName = (typeof ornamentNames)[number];

/** An ornament in the colour of the text around it. Decorative, so never said aloud. */
export function Ornament({ name, className }: { name: OrnamentName; className?: string }) {
  return <Mask file={name} className={classes("print:hidden", className)} />;
}

/** A strip of horns between zigzags, as long as its place, in the colour of the text around it. */
export function OrnamentBand({ variant = 0, className }: { variant?: 0 | 1 | 2; className?: string }) {
  return (
    <Mask
      file={`band-${variant}`}
      fit="left center / auto 100% repeat-x"
      className={classes("h-6 w-full print:hidden", className)}
    />
  );
}

/**
 * A drawing of public/ornament (made from lib/catalogue/rules/ornament.ts) as a mask over the text's colour: the browser keeps the file,
 * a page carries its name and not its path.
 */
export function Mask({
  file,
  fit = "center / contain no-repeat",
  className,
}: {
  file: string;
  fit?: string;
  className?: string;
}) {
  const mask = `url(/ornament/${file}.svg) ${fit}`;
  return (
    <span
      aria-hidden="true"
      className={classes("block bg-current forced-colors:bg-[CanvasText]", className)}
      style={{ mask, WebkitMask: mask }}
    />
  );
}
