"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { currentViewer } from "#app/[locale]/(shop)/orders/[code]/viewer.ts";
import { drainAfter } from "#app/drain-after.ts";
import { take } from "#lib/access/rate-limits.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { recallTransfer } from "#lib/orders/commands/end-transfers.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { offerInput } from "#lib/orders/rules/transfer-input.ts";
import { paths } from "#lib/paths.ts";

/** Which ticket, and the key of the address it was opened by. */
const about = {
  code: z.string("BAD_INPUT").max(12, "BAD_INPUT"),
  key: z.string("BAD_INPUT").max(100, "BAD_INPUT").optional(),
};

export async function offerTicket(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = offerInput.safeExtend(about);
  return runAction(input, form, async ({ code, key, toEmail, locale }) => {
    await refuseForeignOrigin();
    await take("formAddress", (await currentActor()).address);
    if (toEmail !== null) await take("mailAccount", toEmail);
    await offerTransfer(await currentViewer(key), code, { toEmail, locale }, systemNow());
    drainAfter();
    redirect(paths.ticketPass(locale, code, key));
  });
}

export async function recallTicket(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = z.object({ ...about, locale: offerInput.shape.locale });
  return runAction(input, form, async ({ code, key, locale }) => {
    await refuseForeignOrigin();
    await recallTransfer(await currentViewer(key), code, systemNow());
    drainAfter();
    redirect(paths.ticketPass(locale, code, key));
  });
}
