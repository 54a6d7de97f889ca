"use server";

import { redirect } from "next/navigation";
import { drainAfter } from "#app/drain-after.ts";
import { currentCartId } from "#app/visitor.ts";
import { signUp } from "#lib/access/commands/sign-up.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { signUpForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { keepPendingMail } from "../account-cookies.ts";
import { formLocale } from "../form-locale.ts";

/** Makes the account and goes to "check your mail", whether or not the e-mail was known. */
export async function submitSignUp(_state: ActionState, form: FormData): Promise<ActionState> {
  const now = systemNow();
  return runAction(signUpForm(now), form, async (input) => {
    await refuseForeignOrigin();
    const locale = formLocale(form);
    const { consentTransfer: transferAbroad, email, next, ...rest } = input;
    const actor = await currentActor(await currentCartId());
    const { proof } = await signUp(actor, { ...rest, email, next, transferAbroad, locale }, now);
    drainAfter();
    await keepPendingMail({ email, proof, next });
    redirect(paths.checkMail(locale, "confirm"));
  });
}
