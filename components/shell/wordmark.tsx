import { Mask } from "#components/ornament/ornament.tsx";

/** K with a ram's horns, and the name where there is room for it. Say the name beside it: the drawing itself is silent. */
export function Wordmark() {
  return (
    <span aria-hidden="true" className="flex items-center gap-1.5">
      <Mask file="mark" className="aspect-[52/100] h-7 text-brand md:h-8" />
      <Mask file="name" className="aspect-[329/100] h-7 text-ink max-[23rem]:hidden md:h-8" />
    </span>
  );
}
