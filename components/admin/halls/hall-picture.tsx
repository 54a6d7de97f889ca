import { classes } from "#components/ui/classes.ts";

type Props = { svg: string; label: string; small?: boolean; preview?: boolean };

/** A hall as the server drew it: an SVG of our own making, every word in it escaped. */
export function HallPicture({ svg, label, small, preview }: Props) {
  return (
    <div
      role="img"
      aria-label={label}
      className={classes(
        "grid w-full place-items-center [&>svg]:h-auto [&>svg]:w-full",
        small ? "[&>svg]:max-h-34" : preview ? "[&>svg]:max-h-80" : "[&>svg]:max-h-[70vh]",
      )}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
