"use no memo";

import "./seat-box.css";
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
  { bit: flagBits.wheelchair, path: "M10 4h1m-.5 4v5h5l3 6m-4-1a5 5 0 1 1-7-7" },
  { bit: flagBits["restricted-view"], path: "M2 12q10-13 20 0-10 13-20 0M4 4l16 16" },
  { bit: flagBits["hearing-loop"], path: "M6 9a6 6 0 0 1 12 0c0 5-5 5-5 9a3 3 0 0 1-6 0M10 9a2 2 0 0 1 4 0" },
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
        {signs.map(({ bit, path }) => (
          <svg
            key={bit}
            aria-hidden
            viewBox="0 0 24 24"
            className="ms-0.5 inline size-3.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          >
            <path d={path} />
          </svg>
        ))}
      </span>
    </label>
  );
});

const hueOf = (color: number) => ({ "--seat-hue": `var(--cat-${(color % 8) + 1})` }) as CSSProperties;
