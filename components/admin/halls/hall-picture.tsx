/** A hall as the server drew it: an SVG of our own making, every word in it escaped. */
export function HallPicture({ svg, label }: { svg: string; label: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className="grid place-items-center [&>svg]:h-auto [&>svg]:max-h-[70vh] [&>svg]:w-full"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
