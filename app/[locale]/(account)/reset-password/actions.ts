"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { drainAfter } from "#app/drain-after.ts";
import { resetPassword } from "#lib/access/commands/reset-password.ts";
import { emptySessionCookie } from "#lib/access/next-auth/token.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { resetPasswordForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { formLocale } from "../form-locale.ts";

/** Sets the password and leads to the sign-in: the new one is to be typed once before it is forgotten again. */
export async function submitReset(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(resetPasswordForm, form, async (input) => {
    await refuseForeignOrigin();
    await resetPassword(await currentActor(), input, systemNow());
    drainAfter();
    (await cookies()).set(emptySessionCookie());
    redirect(`${paths.signIn(formLocale(form))}?done=password`);
  });
}
