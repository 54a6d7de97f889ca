import { isPlanDraft } from "../draft-form.ts";
import type { Plan } from "../plan.ts";
import { rowWithin } from "./removal.ts";
import { seatsOf, seatsOfSection } from "./sharing.ts";
import type { Selection } from "./types.ts";
import { withTables } from "./with-tables.ts";

/** A part of a hall on its way to another place, or another hall: our own JSON on the clipboard. */
type Clip = { kametay: "hall-part"; version: 1; plan: Plan };

/** Longer texts are no part of a hall that somebody copied here. */
const longestText = 20_000_000;

/**
 * What is chosen as a plan of its own. A section that is there whole keeps its outline; of a part of it the outline is left empty,
 * which is how `pasteClip` tells them apart.
 */
export function clipOf(plan: Plan, selection: Selection): Plan {
  const { seats, tables } = withTables(plan, selection);
  const sections = plan.sections.flatMap((section) => {
    const rows = section.rows.flatMap((row) => rowWithin(row, seats) ?? []);
    if (rows.length === 0) return [];
    const whole = [...seatsOfSection(section)].every((seat) => seats.has(seat.id));
    return [{ ...section, rows, outline: whole ? section.outline : [] }];
  });
  const areas = plan.areas.filter((area) => selection.areas.has(area.id));
  const bare = { ...plan, sections, areas, tables: plan.tables.filter((table) => tables.has(table.id)) };
  const used = new Set([...seatsOf(bare), ...areas].map(({ category }) => category));
  const { remark: _, ...clip } = bare;
  return {
    ...clip,
    categories: plan.categories.filter(({ code }) => used.has(code)),
    shapes: plan.shapes.filter((_its, index) => selection.shapes.has(index)),
  };
}

export function writeClip(clip: Plan): string {
  return JSON.stringify({ kametay: "hall-part", version: 1, plan: clip } satisfies Clip);
}

/** What a clipboard holds; null when it is anything but a part of a hall, whole and in its form. */
export function readClip(text: string): Plan | null {
  if (text.length > longestText || !text.startsWith("{")) return null;
  try {
    const { kametay, version, plan } = JSON.parse(text) as Partial<Clip>;
    if (kametay !== "hall-part" || version !== 1) return null;
    const draft = { plan, nextId: 1, background: null };
    return isPlanDraft(draft) ? draft.plan : null;
  } catch {
    return null;
  }
}
