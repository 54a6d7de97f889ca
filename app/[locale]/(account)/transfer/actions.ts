"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { currentCartId } from "#app/visitor.ts";
import { take } from "#lib/access/rate-limits.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { declineTransfer } from "#lib/orders/commands/end-transfers.ts";
import { acceptInput } from "#lib/orders/rules/transfer-input.ts";
import { paths } from "#lib/paths.ts";

const key = z.string("BAD_INPUT").max(100, "BAD_INPUT");

export async function takeTicket(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(acceptInput.extend({ key }), form, async ({ key: token, ...input }) => {
    await refuseForeignOrigin();
    const actor = await currentActor(await currentCartId());
    await take("formAddress", actor.address);
    const taken = await acceptTransfer(actor, token, input, systemNow());
    drainAfter();
    redirect(`${paths.ticket(input.locale, taken.ticketCode, taken.key)}&received=1`);
  });
}

export async function declineTicket(_state: ActionState, form: FormData): Promise<ActionState> {
  const input = z.object({ key, locale: acceptInput.shape.locale });
  return runAction(input, form, async ({ key: token, locale }) => {
    await refuseForeignOrigin();
    await declineTransfer(token, systemNow());
    redirect(paths.transfer(locale, token));
  });
}
