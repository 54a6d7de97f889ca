import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { OpenPlan } from "./open-plan.ts";
import type { Overlay, PlanArea } from "./plan.ts";

/** What a performance sells on its plan: the category of each seat (index into `categories`) and the places of each area. */
export type SoldPlan = { category: Uint8Array; capacities: Map<number, number> };

/**
 * Lays a performance's overlay over its plan. Seats and categories that the plan does not have are passed over (`overlayFaults`
 * names them before an overlay is stored), and an area never grows: the ids behind its last place may be somebody else's.
 */
export function applyOverlay(plan: OpenPlan, overlay: Overlay | null): SoldPlan {
  const category = plan.category.slice();
  for (const moved of overlay?.categories ?? []) {
    const to = plan.categories.findIndex((its) => its.code === moved.category);
    if (to < 0) continue;
    for (const seat of moved.seats) {
      const index = plan.indexOf(seat);
      if (index >= 0) category[index] = to;
    }
  }
  const capacities = new Map(
    plan.areas.map((area) => {
      const wanted = overlay?.areaCapacities[area.id] ?? area.capacity;
      return [area.id, Math.max(0, Math.min(area.capacity, wanted))];
    }),
  );
  return { category, capacities };
}

export type OverlayFault = {
  code:
    | "UNKNOWN_CATEGORY"
    | "UNKNOWN_SEAT"
    | "SEAT_TWICE"
    | "UNKNOWN_AREA"
    | "AREA_TOO_LARGE"
    | "BAD_CAPACITY";
  about: string;
};

/** Names everything in an overlay that does not fit its plan. */
export function overlayFaults(plan: OpenPlan, overlay: Overlay): OverlayFault[] {
  const faults: OverlayFault[] = [];
  const seen = new Set<number>();
  for (const { category, seats } of overlay.categories) {
    if (!plan.categories.some((its) => its.code === category))
      faults.push({ code: "UNKNOWN_CATEGORY", about: category });
    for (const seat of seats) {
      if (plan.indexOf(seat) < 0) faults.push({ code: "UNKNOWN_SEAT", about: String(seat) });
      else if (seen.has(seat)) faults.push({ code: "SEAT_TWICE", about: String(seat) });
      seen.add(seat);
    }
  }
  for (const [id, capacity] of Object.entries(overlay.areaCapacities)) {
    const area = plan.areas.find((its) => String(its.id) === id);
    if (!area) faults.push({ code: "UNKNOWN_AREA", about: id });
    else if (!Number.isInteger(capacity) || capacity < 0) faults.push({ code: "BAD_CAPACITY", about: id });
    else if (capacity > area.capacity) faults.push({ code: "AREA_TOO_LARGE", about: id });
  }
  return faults;
}

export type PlaceDescription =
  | { kind: "seat"; index: number; section: LocalizedText; row: string; seat: string; categoryCode: string }
  | { kind: "place"; area: PlanArea; categoryCode: string };

/**
 * What a claim's id stands for: a seat with its labels, or a place of a standing area; null when it is of another hall.
 * Give the performance's categories (from `applyOverlay`) to learn the category it is sold in.
 */
export function describePlace(
  plan: OpenPlan,
  id: number,
  category: Uint8Array = plan.category,
): PlaceDescription | null {
  const index = plan.indexOf(id);
  if (index >= 0) {
    return {
      kind: "seat",
      index,
      section: plan.sections[plan.section[index]!]!.name,
      row: plan.rows[plan.row[index]!]!.label,
      seat: plan.labels[index]!,
      categoryCode: plan.categories[category[index]!]!.code,
    };
  }
  const area = areaOfPlace(plan, id);
  return area && { kind: "place", area, categoryCode: area.category };
}

/** The standing area that a place id belongs to. */
export function areaOfPlace(plan: OpenPlan, id: number): PlanArea | null {
  if (!Number.isInteger(id)) return null;
  return plan.areas.find((its) => id >= its.firstPlace && id < its.firstPlace + its.capacity) ?? null;
}
