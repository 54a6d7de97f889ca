"use no memo";

type Props = { title: string; lines: string[]; x: number; y: number };

/** Beside the seat under the mouse or with the keyboard. A reader hears the same from the focused seat itself. */
export function SeatTooltip({ title, lines, x, y }: Props) {
  return (
    <div
      aria-hidden
      style={{
        left: `clamp(7rem, ${x}px, calc(100% - 7rem))`,
        top: y,
        translate: y < 130 ? "-50% 1.5rem" : "-50% calc(-100% - 1.25rem)",
      }}
      className="pointer-events-none absolute z-10 w-max max-w-56 rounded-control bg-ink px-3 py-2 text-sm text-bg shadow-float"
    >
      <p className="font-semibold">{title}</p>
      {lines.map((line) => (
        <p key={line} className="tabular">
          {line}
        </p>
      ))}
    </div>
  );
}
