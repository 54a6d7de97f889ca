import { classes } from "#components/ui/classes.ts";
import { cleanColour } from "#lib/catalogue/rules/poster/colours.ts";
import { posterHeight, posterWidth } from "#lib/catalogue/rules/poster/size.ts";

type Props = {
  src: string;
  /** The event's two colours: the box has the first of them until the picture is there. */
  colors: readonly [string, string];
  /** Empty by default: the title stands beside a poster as text, and is not said twice. */
  alt?: string;
  /** For the posters that are seen first; the others wait until they come near. */
  priority?: boolean;
  className?: string;
};

/** A poster in a box that has its place before the picture comes, 4:5. */
export function Poster({ src, colors, alt = "", priority = false, className }: Props) {
  return (
    <img
      src={src}
      alt={alt}
      width={posterWidth}
      height={posterHeight}
      loading={priority ? "eager" : "lazy"}
      fetchPriority={priority ? "high" : undefined}
      decoding="async"
      style={{ backgroundColor: cleanColour(colors[0]) }}
      className={classes("block aspect-4/5 h-auto w-full rounded-card object-cover", className)}
    />
  );
}
