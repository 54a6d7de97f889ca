"use server";

import { redirect } from "next/navigation";
import { drainAfter } from "#app/drain-after.ts";
import { requestPasswordReset } from "#lib/access/commands/ask-for-mail.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { askForMailForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { keepPendingMail, pendingMail } from "../account-cookies.ts";
import { formLocale } from "../form-locale.ts";

/** Asks for a link and goes to "check your mail", whether or not there is an account. */
export async function submitForgot(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(askForMailForm, form, async ({ email }) => {
    await refuseForeignOrigin();
    await requestPasswordReset(await currentActor(), { email }, systemNow());
    drainAfter();
    const pending = await pendingMail();
    if (pending?.email !== email) await keepPendingMail({ email, proof: "", next: null });
    redirect(paths.checkMail(formLocale(form), "reset"));
  });
}
