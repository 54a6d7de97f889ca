import { Accessibility } from "lucide-react";
import { classes } from "#components/ui/classes.ts";
import { flagBits } from "#lib/halls/rules/open-plan.ts";
import { isMine, isOpen, type SeatState, type SeatWords } from "./seat-words.ts";
import { formFields } from "./types.ts";

/** Plain values only: of hundreds of boxes React then looks again at the one that changed. */
type Props = {
  id: number;
  section: string;
  row: string;
  label: string;
  category: number;
  flags: number;
  state: SeatState;
  words: SeatWords;
  /** The colour of its category where the row has several, else -1. */
  color: number;
  /** Whether scripts run; then the list listens for changes, and the box shows what was chosen. */
  live: boolean;
};

const signs: Partial<Record<SeatState, string>> = {
  mine: "✓",
  inCart: "✓",
  held: "◉",
  sold: "○",
  blocked: "×",
};
const heardByTheList = () => {};

/** A seat to tick. What is taken says so by a sign, and cannot be ticked. */
export function SeatBox({ state, words, color, live, ...facts }: Props) {
  const mine = isMine(state);
  const open = isOpen(state);
  const wheelchair = (facts.flags & flagBits.wheelchair) > 0;
  return (
    <label
      style={color < 0 || mine || !open ? undefined : { borderBottomColor: `var(--cat-${(color % 8) + 1})` }}
      className={classes(
        "relative grid min-h-9 min-w-9 place-items-center border px-1 text-sm tabular pointer-coarse:min-h-11 pointer-coarse:min-w-11",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-brand",
        wheelchair ? "rounded-none" : "rounded-control",
        color >= 0 && open && !mine && "border-b-4",
        mine && "border-ink bg-ink font-semibold text-bg ring-2 ring-accent",
        open && !mine && "cursor-pointer border-control bg-surface hover:border-brand hover:text-brand",
        !open && "cursor-not-allowed border-transparent bg-sunken text-muted",
        "noscript:has-checked:bg-ink noscript:has-checked:text-bg",
      )}
    >
      <input
        type="checkbox"
        name={formFields.seat}
        value={facts.id}
        aria-label={words.full(facts, state)}
        disabled={!open}
        className="absolute inset-0 size-full cursor-[inherit] appearance-none opacity-0"
        {...(live ? { checked: mine, onChange: heardByTheList } : { defaultChecked: mine })}
      />
      <span aria-hidden>
        {facts.label}
        {signs[state] && <span className="ms-0.5 text-[0.6875rem]">{signs[state]}</span>}
        {wheelchair && <Accessibility className="ms-0.5 inline size-3.5" />}
      </span>
    </label>
  );
}
