import { classes } from "#components/ui/classes.ts";

export const ornamentNames = ["horns", "cross", "rosette", "tree", "corner"] as const;
export type OrnamentName = (typeof ornamentNames)[number];

/**
 * An ornament in the colour of the text around it. The drawing is a file that the browser keeps (public/ornament, made from
 * lib/catalogue/rules/ornament.ts), used as a mask: a page carries its name, not its path. Decorative, so never said aloud.
 */
export function Ornament({ name, className }: { name: OrnamentName; className?: string }) {
  const mask = `url(/ornament/${name}.svg) center / contain no-repeat`;
  return (
    <span
      aria-hidden
      className={classes("block bg-current forced-colors:hidden print:hidden", className)}
      style={{ mask, WebkitMask: mask }}
    />
  );
}

/** A strip of horns between zigzags, as long as its place, in the colour of the text around it. */
export function OrnamentBand({ variant = 0, className }: { variant?: 0 | 1 | 2; className?: string }) {
  const mask = `url(/ornament/band-${variant}.svg) left center / auto 100% repeat-x`;
  return (
    <span
      aria-hidden
      className={classes("block h-6 w-full bg-current forced-colors:hidden print:hidden", className)}
      style={{ mask, WebkitMask: mask }}
    />
  );
}
