import type { Plan } from "#lib/halls/rules/plan.ts";
import type { PlanFault } from "#lib/halls/rules/plan-faults.ts";
import type { FlatPlan } from "../rules/flat-plan.ts";

/** Seats that a fault names, as a byte a seat; null when none does. */
export function faultySeats(
  plan: Plan,
  flat: FlatPlan,
  faults: readonly PlanFault[] | null,
): Uint8Array | null {
  const named = faults?.filter((its) => its.seat !== undefined && its.row !== undefined) ?? [];
  if (named.length === 0) return null;
  const key = (section: string, row: string, seat: string) => `${section}\n${row}\n${seat}`;
  const keys = new Set(named.map((its) => key(its.section ?? "", its.row ?? "", its.seat ?? "")));
  const marks = new Uint8Array(flat.count);
  for (const { section, row, first, end } of flat.rows) {
    const { code, rows } = plan.sections[section]!;
    const { label } = rows[row]!;
    for (let at = first; at < end; at++) if (keys.has(key(code, label, flat.labels[at]!))) marks[at] = 1;
  }
  return marks;
}
