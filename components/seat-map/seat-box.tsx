"use no memo";

import "./seat-box.css";
import { Accessibility, Ear, EyeOff } from "lucide-react";
import { type CSSProperties, memo } from "react";
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

/** What shows on the box itself; its name says these in words, and the others too. */
const signsOf = [
  { bit: flagBits.wheelchair, Icon: Accessibility },
  { bit: flagBits["restricted-view"], Icon: EyeOff },
  { bit: flagBits["hearing-loop"], Icon: Ear },
];

const heardByTheList = () => {};

/** A seat to tick. What is taken says so by a sign, and cannot be ticked. */
export const SeatBox = memo(function SeatBox({ state, words, color, live, ...facts }: Props) {
  const mine = isMine(state);
  const open = isOpen(state);
  const signs = signsOf.filter(({ bit }) => facts.flags & bit);
  return (
    <label
      className={facts.flags & flagBits.wheelchair ? "seat-box seat-box-wide" : "seat-box"}
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
        {signs.map(({ bit, Icon }) => (
          <Icon key={bit} className="ms-0.5 inline size-3.5" />
        ))}
      </span>
    </label>
  );
});

const hueOf = (color: number) => ({ "--seat-hue": `var(--cat-${(color % 8) + 1})` }) as CSSProperties;
