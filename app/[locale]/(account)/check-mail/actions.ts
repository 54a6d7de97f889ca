"use server";

import { drainAfter } from "#app/drain-after.ts";
import { requestPasswordReset, resendConfirmation } from "#lib/access/commands/ask-for-mail.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { askForMailForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { keepPendingMail, pendingMail } from "../account-cookies.ts";

/** Sends the confirmation again; says so whether or not there is an account that waits for it. */
export async function sendConfirmationAgain(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(askForMailForm, form, async ({ email, next }) => {
    await refuseForeignOrigin();
    const pending = await pendingMail();
    await resendConfirmation(await currentActor(), { email, next }, systemNow());
    drainAfter();
    await keepPendingMail({ email, proof: pending?.email === email ? pending.proof : "", next });
    return { status: "ok" };
  });
}

/** Sends another link for a new password. */
export async function sendResetAgain(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(askForMailForm, form, async ({ email }) => {
    await refuseForeignOrigin();
    await requestPasswordReset(await currentActor(), { email }, systemNow());
    drainAfter();
    return { status: "ok" };
  });
}
