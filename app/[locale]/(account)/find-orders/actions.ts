"use server";

import { drainAfter } from "#app/drain-after.ts";
import { currentActor, refuseForeignOrigin } from "#lib/access/request.ts";
import { askForMailForm } from "#lib/access/rules/forms.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import { systemNow } from "#lib/clock.ts";
import { requestOrderLinks } from "#lib/orders/commands/find-orders.ts";

/** Mails the links; says the same whether or not there are orders. */
export async function submitFindOrders(_state: ActionState, form: FormData): Promise<ActionState> {
  return runAction(askForMailForm, form, async ({ email }) => {
    await refuseForeignOrigin();
    await requestOrderLinks(await currentActor(), { email }, systemNow());
    drainAfter();
    return { status: "ok" };
  });
}
