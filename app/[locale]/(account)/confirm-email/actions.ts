"use server";

import { redirect } from "next/navigation";
import { currentCartId } from "#app/visitor.ts";
import { confirmEmail } from "#lib/access/commands/confirm-email.ts";
import { currentActor, currentUserAgent, refuseForeignOrigin } from "#lib/access/request.ts";
import { confirmEmailForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { keepSession, pendingMail } from "../account-cookies.ts";
import { formLocale } from "../form-locale.ts";

/** Confirms and signs in: by a button, never by opening the page, because scanners of mail open every link. */
export async function submitConfirmation(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(confirmEmailForm, form, async ({ token, password, next }) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    const pending = await pendingMail();
    const input = { token, password, proof: pending?.proof ?? null, userAgent: await currentUserAgent() };
    const { sessionId } = await confirmEmail(actor, input, systemNow());
    await keepSession(sessionId);
    redirect(next ?? paths.home(formLocale(form)));
  });
}
