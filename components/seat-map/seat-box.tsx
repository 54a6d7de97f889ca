import "./seat-box.css";
import { Accessibility } from "lucide-react";
import type { CSSProperties } from "react";
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

const heardByTheList = () => {};

/** A seat to tick. What is taken says so by a sign, and cannot be ticked. */
export function SeatBox({ state, words, color, live, ...facts }: Props) {
  const mine = isMine(state);
  const open = isOpen(state);
  const wheelchair = (facts.flags & flagBits.wheelchair) > 0;
  return (
    <label
      className={wheelchair ? "seat-box seat-box-wide" : "seat-box"}
      style={color < 0 || mine || !open ? undefined : hueOf(color)}
    >
      <input
        type="checkbox"
        name={formFields.seat}
        value={facts.id}
        aria-label={words.full(facts, state)}
        disabled={!open}
        {...(live ? { checked: mine, onChange: heardByTheList } : { defaultChecked: mine })}
      />
      <span aria-hidden className={open ? undefined : state}>
        {facts.label}
        {wheelchair && <Accessibility className="ms-0.5 inline size-3.5" />}
      </span>
    </label>
  );
}

const hueOf = (color: number) => ({ "--seat-hue": `var(--cat-${(color % 8) + 1})` }) as CSSProperties;
