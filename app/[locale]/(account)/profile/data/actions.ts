"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { deleteAccount } from "#lib/access/commands/delete-account.ts";
import { setTransferConsent } from "#lib/access/commands/set-transfer-consent.ts";
import { emptySessionCookie } from "#lib/access/next-auth/token.ts";
import { refuseForeignOrigin, requireAccount } from "#lib/access/request.ts";
import { deleteAccountForm, transferConsentForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { formLocale } from "../../form-locale.ts";

/** Gives or withdraws the consent to the transfer abroad. */
export async function submitTransferConsent(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(transferConsentForm, form, async ({ granted }) => {
    await refuseForeignOrigin();
    const input = { isGranted: granted === "1", locale: formLocale(form) };
    await setTransferConsent(await requireAccount(), input);
    refresh();
    return { status: "ok" };
  });
}

/** Deletes the account and signs this browser out. */
export async function submitDeletion(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(deleteAccountForm, form, async (input) => {
    await refuseForeignOrigin();
    await deleteAccount(await requireAccount(), input, systemNow());
    (await cookies()).set(emptySessionCookie());
    redirect(`${paths.signIn(formLocale(form))}?done=deleted`);
  });
}
