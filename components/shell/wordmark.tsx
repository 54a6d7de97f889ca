import { wordmark } from "#lib/catalogue/rules/ornament/files.ts";

const { mark, name } = wordmark();

/** K with a ram's horns, and the name where there is room for it. Say the name beside it: the drawing itself is silent. */
export function Wordmark() {
  return (
    <span aria-hidden="true" className="flex items-center gap-1.5">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${mark.width} ${mark.height}`}
        className="h-7 w-auto fill-brand md:h-8"
      >
        <path d={mark.path} />
      </svg>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${name.width} ${name.height}`}
        className="h-7 w-auto fill-ink max-[23rem]:hidden md:h-8"
      >
        <path d={name.path} />
      </svg>
    </span>
  );
}
