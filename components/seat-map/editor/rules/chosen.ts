import { selectionSize } from "#lib/halls/rules/edit/selection.ts";
import type { Selection } from "#lib/halls/rules/edit/types.ts";

/** Neither a thing nor a section at work. */
export function isNothing(selection: Selection): boolean {
  return selectionSize(selection) === 0 && selection.section === null;
}
