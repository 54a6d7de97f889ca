"use server";

import { redirect } from "next/navigation";
import { currentCartId } from "#app/visitor.ts";
import { signIn } from "#lib/access/commands/sign-in.ts";
import { currentActor, currentUserAgent, refuseForeignOrigin } from "#lib/access/request.ts";
import { signInForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { keepPendingMail, keepSession, pendingMail } from "../account-cookies.ts";
import { formLocale } from "../form-locale.ts";

/** Signs in and goes on to where the person was heading. */
export async function submitSignIn(_state: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(signInForm, form, async ({ email, password, next }) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    const input = { email, password, userAgent: await currentUserAgent() };
    const { sessionId } = await signIn(actor, input, systemNow());
    await keepSession(sessionId);
    redirect(next ?? paths.home(formLocale(form)));
  });
  if (state.code === "EMAIL_NOT_CONFIRMED") await expectLetter(form);
  return state;
}

/** So that "ask for the letter again" knows the e-mail; the proof of a sign-up in this browser stays. */
async function expectLetter(form: FormData): Promise<void> {
  const { email, next } = signInForm.parse(Object.fromEntries(form));
  const pending = await pendingMail();
  if (pending?.email !== email) await keepPendingMail({ email, proof: "", next });
}
