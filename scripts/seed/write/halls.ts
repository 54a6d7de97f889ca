import type { Tx } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { hallPlans } from "#db/schema/hall-plans.ts";
import { hallTemplates } from "#db/schema/hall-templates.ts";
import { halls } from "#db/schema/halls.ts";
import { venues } from "#db/schema/venues.ts";
import { savePlan } from "#lib/halls/commands.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { type DemoHall, demoHalls } from "#scripts/seed/halls/index.ts";
import { organizers } from "../data/organizers.ts";
import * as data from "../data/venues.ts";
import { seedId } from "./ids.ts";
import { insertNew } from "./rows.ts";

export type SeededHall = { hall: DemoHall; planHash: Buffer; plan: OpenPlan };

const publishedAt = new Date("2025-01-01T00:00:00Z");

/** Writes venues, the platform's drawings of their rooms, and each organizer's copies with categories. Gives the plans by hall. */
export async function writeHalls(tx: Tx): Promise<Map<string, SeededHall>> {
  const rows = data.venues.map((its) => ({
    ...its,
    id: seedId.venue(its.slug),
    city: data.city,
    timeZone: data.timeZone,
  }));
  await insertNew(tx, venues, rows, venues.id);
  const seeded = new Map<string, SeededHall>();
  for (const hall of demoHalls) {
    const plan = hall.plan();
    seeded.set(hall.slug, { hall, planHash: await savePlan(tx, plan), plan: openAuthoredPlan(plan) });
  }
  await insertNew(
    tx,
    hallTemplates,
    [...seeded.values()].map(({ hall, planHash }) => ({
      id: seedId.hallTemplate(hall.slug),
      venueId: seedId.venue(hall.venue),
      name: hall.name,
      planHash,
    })),
    hallTemplates.id,
  );
  for (const organizer of organizers)
    for (const slug of organizer.halls) await writeCopy(tx, organizer.slug, seeded.get(slug)!);
  return seeded;
}

async function writeCopy(tx: Tx, organizer: string, { hall, planHash, plan }: SeededHall): Promise<void> {
  const organizerId = seedId.organizer(organizer);
  const hallId = seedId.hall(organizer, hall.slug);
  const copy = { id: hallId, organizerId, venueId: seedId.venue(hall.venue), name: hall.name };
  await insertNew(tx, halls, [{ ...copy, nextSeatId: nextSeatId(plan) }], halls.id);
  await insertNew(
    tx,
    hallPlans,
    [{ hallId, version: 1, organizerId, state: "published", planHash, publishedAt }],
    hallPlans.hallId,
  );
  await insertNew(
    tx,
    categories,
    plan.categories.map((its) => ({
      id: seedId.category(organizer, hall.slug, its.code),
      organizerId,
      hallId,
      code: its.code,
      name: its.name,
      color: its.color,
    })),
    categories.id,
  );
}

function nextSeatId(plan: OpenPlan): number {
  let highest = 0;
  for (const id of plan.ids) highest = Math.max(highest, id);
  for (const area of plan.areas) highest = Math.max(highest, area.firstPlace + area.capacity - 1);
  return highest + 1;
}
