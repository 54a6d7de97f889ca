"use server";

import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { database } from "#db/client.ts";
import { refuseForeignOrigin, requireAccount, staffActor } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { catalogueTags } from "#lib/catalogue/rules/tags.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { createHall } from "#lib/halls/commands/create-hall.ts";
import { publishDraft } from "#lib/halls/commands/publish-draft.ts";
import { discardDraft } from "#lib/halls/commands/save-draft.ts";
import { newHallForm } from "#lib/halls/rules/new-hall.ts";
import { hallStaff } from "#lib/halls/staff.ts";
import { locales } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";
import { movePerformance } from "#lib/seating/commands/move-performance.ts";
import { placeWords } from "./place-words.ts";

const draftInput = z.object({
  hall: z.uuid("BAD_INPUT"),
  revision: z.coerce.number("BAD_INPUT").int("BAD_INPUT"),
});
const moveInput = z.object({
  hall: z.uuid("BAD_INPUT"),
  performance: z.uuid("BAD_INPUT"),
  locale: z.enum(locales),
  event: z.string("BAD_INPUT").max(80, "BAD_INPUT"),
});
const mostPlaces = 60;

async function staffOf(hallId: string) {
  await refuseForeignOrigin();
  const { accountId, address } = await requireAccount();
  return hallStaff(database(), accountId, hallId, address);
}

/** Makes a hall and goes to its page. */
export async function submitNewHall(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = newHallForm.extend({ organizer: z.uuid("BAD_INPUT"), locale: z.enum(locales) });
  return runAction(input, form, async ({ organizer, locale, ...hall }) => {
    await refuseForeignOrigin();
    const actor = await staffActor(organizer);
    if (!actor) throw new DomainError("FORBIDDEN");
    const { hallId } = await createHall(actor, hall, systemNow());
    redirect(paths.adminHall(locale, hallId));
  });
}

export async function publishHall(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(draftInput, form, async ({ hall, revision }) => {
    const answer = await publishDraft(await staffOf(hall), hall, revision, systemNow());
    // The page shows the faults as it stands; only that there are some is news.
    refresh();
    return "faults" in answer ? { status: "error", code: "PLAN_HAS_FAULTS" } : { status: "ok" };
  });
}

export async function discardHall(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(draftInput, form, async ({ hall, revision }) => {
    await discardDraft(await staffOf(hall), hall, revision, systemNow());
    refresh();
    return { status: "ok" };
  });
}

/** Moves one performance to the hall's latest version. */
export async function movePerformanceHere(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(moveInput, form, async ({ hall, performance, event, locale }) => {
    const answer = await movePerformance(await staffOf(hall), performance, systemNow());
    if (answer.kind === "moved") {
      updateTag(catalogueTags.event(event));
      refresh();
      return { status: "ok" };
    }
    if (answer.kind === "overlay") {
      const categories = answer.categories.join(", ");
      return { status: "error", code: "OVERLAY_MISFIT", details: { categories } };
    }
    const places = placeWords(answer.places, locale);
    const details = { places: places.slice(0, mostPlaces), more: Math.max(0, places.length - mostPlaces) };
    return { status: "error", code: "PLACES_IN_USE", details };
  });
}
