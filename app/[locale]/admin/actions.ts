"use server";

import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { refuseForeignOrigin, requireAccount, staffActor } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { DomainError } from "#lib/errors.ts";
import { sendAgain } from "#lib/reports/send-again.ts";

const againInput = z.object({ effect: z.uuid("BAD_INPUT"), organizer: z.uuid("BAD_INPUT") });

/** Has a mail or a refund that was given up on tried again. */
export async function sendParkedAgain(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(againInput, form, async ({ effect, organizer }) => {
    await refuseForeignOrigin();
    await requireAccount();
    const actor = await staffActor(organizer);
    if (!actor) throw new DomainError("NOT_FOUND");
    await sendAgain(actor, effect);
    drainAfter();
    return { status: "ok" };
  });
}
