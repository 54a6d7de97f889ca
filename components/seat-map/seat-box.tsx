import { Accessibility } from "lucide-react";
import { classes } from "#components/ui/classes.ts";
import { isMine, type SeatState } from "./seat-words.ts";
import { formFields } from "./types.ts";

type Props = {
  id: number;
  label: string;
  /** The whole name: row, seat, section, price, state. */
  name: string;
  state: SeatState;
  open: boolean;
  wheelchair: boolean;
  /** The colour of its category where the row has several. */
  color: number | null;
  onToggle?: (seat: number) => void;
};

const signs: Partial<Record<SeatState, string>> = {
  mine: "✓",
  inCart: "✓",
  held: "◉",
  sold: "○",
  blocked: "×",
};

/** A seat to tick. What is taken says so by a sign, and cannot be ticked. */
export function SeatBox({ id, label, name, state, open, wheelchair, color, onToggle }: Props) {
  const mine = isMine(state);
  return (
    <label
      style={
        color === null || mine || !open ? undefined : { borderBottomColor: `var(--cat-${(color % 8) + 1})` }
      }
      className={classes(
        "relative grid min-h-9 min-w-9 place-items-center border px-1 text-sm tabular pointer-coarse:min-h-11 pointer-coarse:min-w-11",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-brand",
        wheelchair ? "rounded-none" : "rounded-control",
        color !== null && open && !mine && "border-b-4",
        mine && "border-ink bg-ink font-semibold text-bg ring-2 ring-accent",
        open && !mine && "cursor-pointer border-control bg-surface hover:border-brand hover:text-brand",
        !open && "cursor-not-allowed border-transparent bg-sunken text-muted",
        "noscript:has-checked:bg-ink noscript:has-checked:text-bg",
      )}
    >
      <input
        type="checkbox"
        name={formFields.seat}
        value={id}
        aria-label={name}
        disabled={!open}
        className="absolute inset-0 size-full cursor-[inherit] appearance-none opacity-0"
        {...(onToggle ? { checked: mine, onChange: () => onToggle(id) } : { defaultChecked: mine })}
      />
      <span aria-hidden>
        {label}
        {signs[state] && <span className="ms-0.5 text-[0.6875rem]">{signs[state]}</span>}
        {wheelchair && <Accessibility className="ms-0.5 inline size-3.5" />}
      </span>
    </label>
  );
}
