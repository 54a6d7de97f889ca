import { selectionBox, selectionSize } from "#lib/halls/rules/edit/selection.ts";
import type { Selection } from "#lib/halls/rules/edit/types.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import { type FlatPlan, usualPitch } from "../rules/flat-plan.ts";
import type { EditorState, Session } from "../state/session.ts";
import { faultySeats } from "./faulty-seats.ts";

/** What follows from the state, found again only when what it follows from is another object. */
export function makeDerived(session: Session) {
  let pitchOf: FlatPlan | null = null;
  let pitch = 55;
  let chosenOf: Selection | null = null;
  let chosenIn: FlatPlan | null = null;
  let chosen = new Uint8Array(0);
  let box: Box | null = null;
  let faultsOf: EditorState["faults"] = null;
  let faultsIn: FlatPlan | null = null;
  let faulty: Uint8Array | null = null;

  function refresh(): void {
    const flat = session.flat();
    const { selection } = session.get();
    if (chosenOf === selection && chosenIn === flat) return;
    chosen = new Uint8Array(flat.count);
    for (const id of selection.seats) {
      const at = flat.indexOf.get(id);
      if (at !== undefined) chosen[at] = 1;
    }
    box = selectionSize(selection) > 0 ? selectionBox(session.draft().plan, selection) : null;
    chosenOf = selection;
    chosenIn = flat;
  }

  return {
    pitch() {
      const flat = session.flat();
      if (flat !== pitchOf) {
        pitch = flat.count > 1 ? usualPitch(flat) : session.get().settings.pitch;
        pitchOf = flat;
      }
      return pitch;
    },
    chosen() {
      refresh();
      return chosen;
    },
    box() {
      refresh();
      return box;
    },
    faulty() {
      const flat = session.flat();
      const { faults } = session.get();
      if (faults !== faultsOf || flat !== faultsIn) {
        faulty = faultySeats(session.draft().plan, flat, faults);
        faultsOf = faults;
        faultsIn = flat;
      }
      return faulty;
    },
  };
}
