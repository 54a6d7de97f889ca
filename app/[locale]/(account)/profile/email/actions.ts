"use server";

import { redirect } from "next/navigation";
import { drainAfter } from "#app/drain-after.ts";
import { confirmEmailChange } from "#lib/access/commands/change-email.ts";
import { undoEmailChange } from "#lib/access/commands/undo-email-change.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { linkForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { formLocale } from "../../form-locale.ts";

/** Changes the e-mail: by a button, never by opening the page, because scanners of mail open every link. */
export async function submitNewEmailLink(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(linkForm, form, async ({ token }) => {
    await refuseForeignOrigin();
    await confirmEmailChange(await currentActor(), token, systemNow());
    drainAfter();
    redirect(`${paths.confirmNewEmail(formLocale(form), "")}&done=1`);
  });
}

/** Takes the change back from the old address. */
export async function submitOldEmailLink(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(linkForm, form, async ({ token }) => {
    await refuseForeignOrigin();
    await undoEmailChange(await currentActor(), token, systemNow());
    redirect(`${paths.undoNewEmail(formLocale(form), "")}&done=1`);
  });
}
