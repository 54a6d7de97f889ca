import { pathOf } from "#lib/catalogue/rules/ornament/figure.ts";
import { band } from "#lib/catalogue/rules/ornament.ts";
import { hash } from "#lib/catalogue/rules/poster/chance.ts";

type Colors = readonly [string, string];

/** The event's band of ornament, told to the page once for all of its tickets; the slug chooses which of the three. */
export function OrnamentPattern({ id, slug, colors }: { id: string; slug: string; colors: Colors }) {
  const { width, height, figure } = band(hash(slug) % 3);
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <pattern id={id} width={width} height={height} patternUnits="userSpaceOnUse">
        <rect width={width} height={height} fill={colors[0]} />
        <path d={pathOf(figure)} fill={colors[1]} />
      </pattern>
    </svg>
  );
}

/** A strip of that pattern, as wide as its place. */
export function OrnamentStrip({ patternId }: { patternId: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 2400 100"
      preserveAspectRatio="xMinYMid slice"
      className="block h-10 w-full"
    >
      <rect width="2400" height="100" fill={`url(#${patternId})`} />
    </svg>
  );
}
