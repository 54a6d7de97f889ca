"use server";

import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { database } from "#db/client.ts";
import { refuseForeignOrigin, requireAccount } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { catalogueTags } from "#lib/catalogue/rules/tags.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { cancelEvent, cancelPerformance, movePerformanceTime } from "#lib/orders/commands/call-off.ts";
import { isTitleTyped, readNewTime } from "#lib/orders/rules/call-off-input.ts";
import { readPerformance } from "#lib/reports/performance.ts";
import { performanceStaff } from "#lib/reports/performance-staff.ts";
import { setOrphanRule } from "#lib/seating/commands/set-orphan-rule.ts";

const short = z.string("BAD_INPUT").max(300, "BAD_INPUT");
const moveInput = z.object({ performance: z.uuid("BAD_INPUT"), date: short, time: short, until: short });
const singlesInput = z.object({
  performance: z.uuid("BAD_INPUT"),
  spare: z.enum(["yes", "no"], "BAD_INPUT"),
});
const callOffInput = z.object({ performance: z.uuid("BAD_INPUT"), title: short });

async function open(performanceId: string, now: Date) {
  await refuseForeignOrigin();
  const { accountId, address } = await requireAccount();
  const actor = await performanceStaff(database(), accountId, performanceId, address);
  return { actor, shown: await readPerformance(actor, performanceId, now) };
}

function showAgain(eventSlug: string): void {
  updateTag(catalogueTags.event(eventSlug));
  updateTag(catalogueTags.all);
  refresh();
}

/** Moves a performance to another date and time of the venue. */
export async function movePerformanceDate(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(moveInput, form, async ({ performance, ...typed }) => {
    const now = systemNow();
    const { actor, shown } = await open(performance, now);
    await movePerformanceTime(actor, performance, readNewTime(typed, shown, now), now);
    showAgain(shown.eventSlug);
    return { status: "ok" };
  });
}

/** Lets choices leave single seats, or no longer. */
export async function switchSingles(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(singlesInput, form, async ({ performance, spare }) => {
    const { actor } = await open(performance, systemNow());
    await setOrphanRule(actor, performance, spare === "yes");
    refresh();
    return { status: "ok" };
  });
}

export async function callOffPerformance(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(callOffInput, form, async ({ performance, title }) => {
    const now = systemNow();
    const { actor, shown } = await open(performance, now);
    if (!isTitleTyped(title, shown.title)) throw new DomainError("TYPED_TITLE_WRONG", { field: "title" });
    await cancelPerformance(actor, performance, now);
    showAgain(shown.eventSlug);
    return { status: "ok" };
  });
}

/** Calls off all performances of this one's event that are to come. */
export async function callOffEvent(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(callOffInput, form, async ({ performance, title }) => {
    const now = systemNow();
    const { actor, shown } = await open(performance, now);
    if (!isTitleTyped(title, shown.title)) throw new DomainError("TYPED_TITLE_WRONG", { field: "title" });
    await cancelEvent(actor, shown.eventId, now);
    showAgain(shown.eventSlug);
    return { status: "ok" };
  });
}
