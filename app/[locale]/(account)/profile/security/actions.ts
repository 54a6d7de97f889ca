"use server";

import { refresh } from "next/cache";
import { drainAfter } from "#app/drain-after.ts";
import { requestEmailChange } from "#lib/access/commands/change-email.ts";
import { changePassword } from "#lib/access/commands/change-password.ts";
import { endSession } from "#lib/access/commands/end-session.ts";
import { unlinkGoogle } from "#lib/access/commands/link-google.ts";
import { refuseForeignOrigin, requireAccount } from "#lib/access/request.ts";
import {
  changeEmailForm,
  changePasswordForm,
  endSessionForm,
  ownPasswordForm,
} from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";

/** Asks for another e-mail: says the same whether or not somebody has it. */
export async function submitNewEmail(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(changeEmailForm, form, async (input) => {
    await refuseForeignOrigin();
    await requestEmailChange(await requireAccount(), input, systemNow());
    drainAfter();
    return { status: "ok" };
  });
}

/** Sets a new password with the old one; the other devices are signed out. */
export async function submitNewPassword(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(changePasswordForm, form, async (input) => {
    await refuseForeignOrigin();
    await changePassword(await requireAccount(), input, systemNow());
    drainAfter();
    refresh();
    return { status: "ok" };
  });
}

/** Unties Google from the account. */
export async function submitUnlinkGoogle(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(ownPasswordForm, form, async ({ password }) => {
    await refuseForeignOrigin();
    await unlinkGoogle(await requireAccount(), password, systemNow());
    refresh();
    return { status: "ok" };
  });
}

/** Signs one of the account's devices out. */
export async function submitEndSession(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(endSessionForm, form, async ({ session }) => {
    await refuseForeignOrigin();
    await endSession(await requireAccount(), session, systemNow());
    refresh();
    return { status: "ok" };
  });
}
