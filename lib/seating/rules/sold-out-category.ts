import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import type { SoldPlan } from "#lib/halls/rules/overlay.ts";
import { type StatusDocument, seatStatus, unpackStatus } from "./status.ts";

/** Whether some category of a hall that is sold now (`priced`: by code) has places and none of them is free. */
export function hasSoldOutCategory(
  { plan, sold }: { plan: OpenPlan; sold: SoldPlan },
  status: StatusDocument,
  priced: Iterable<string>,
): boolean {
  const taken = unpackStatus(status.bits, plan.seatCount);
  const there = new Set<number>();
  const free = new Set<number>();
  for (let index = 0; index < plan.seatCount; index++) {
    there.add(sold.category[index]!);
    if (taken[index] === seatStatus.free) free.add(sold.category[index]!);
  }
  for (const area of plan.areas) {
    const category = plan.categories.findIndex(({ code }) => code === area.category);
    there.add(category);
    if ((status.areas[area.id] ?? 0) > 0) free.add(category);
  }
  const codes = new Set(priced);
  return [...there].some((category) => !free.has(category) && codes.has(plan.categories[category]!.code));
}
