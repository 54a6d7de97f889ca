"use server";

import { refresh } from "next/cache";
import { drainAfter } from "#app/drain-after.ts";
import { updateProfile } from "#lib/access/commands/update-profile.ts";
import { refuseForeignOrigin, requireAccount } from "#lib/access/request.ts";
import { profileForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";

/** Writes the personal details. */
export async function submitProfile(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(profileForm(systemNow()), form, async (input) => {
    await refuseForeignOrigin();
    const me = await requireAccount();
    await updateProfile(me, input);
    drainAfter();
    // The fields and the heading show what is stored now, a phone in its full form for one.
    refresh();
    return { status: "ok" };
  });
}
