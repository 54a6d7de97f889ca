"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { drainAfter } from "#app/drain-after.ts";
import { refuseForeignOrigin, requireAccount } from "#lib/access/request.ts";
import type { AccountActor } from "#lib/access/rules/actor.ts";
import { type ActionState, runAction } from "#lib/action.ts";
import {
  addTicket,
  chooseMode,
  disconnectCalendar,
  retryCalendar,
} from "#lib/calendar/commands/connection.ts";
import { endFeed, renewFeed } from "#lib/calendar/feed.ts";
import { calendarModes } from "#lib/calendar/rules/connect.ts";
import { systemNow } from "#lib/clock.ts";
import { isId } from "#lib/ids.ts";

const nothing = z.object({});

async function asMe<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (me: AccountActor, input: z.output<S>) => Promise<void>,
): Promise<ActionState> {
  return runAction(schema, form, async (input) => {
    await refuseForeignOrigin();
    await work(await requireAccount(), input);
    drainAfter();
    refresh();
    return { status: "ok" };
  });
}

/** Writes all tickets, or only chosen ones, from now on. */
export async function submitMode(_state: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ mode: z.enum(calendarModes) });
  return asMe(schema, form, (me, { mode }) => chooseMode(me, mode, systemNow()));
}

/** Tries again what Google did not take. */
export async function submitRetry(_state: ActionState, form: FormData): Promise<ActionState> {
  return asMe(nothing, form, (me) => retryCalendar(me, systemNow()));
}

/** Ends the connection to Google. */
export async function submitDisconnect(_state: ActionState, form: FormData): Promise<ActionState> {
  return asMe(nothing, form, (me) => disconnectCalendar(me, systemNow()));
}

/** Adds one ticket to the connected calendar. */
export async function submitAddTicket(_state: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ticket: z.custom<string>(isId, "NOT_FOUND") });
  return asMe(schema, form, (me, { ticket }) => addTicket(me, ticket, systemNow()));
}

/** Makes the feed's address, or a new one in place of the old. */
export async function submitRenewFeed(_state: ActionState, form: FormData): Promise<ActionState> {
  return asMe(nothing, form, renewFeed);
}

/** Turns the feed off. */
export async function submitEndFeed(_state: ActionState, form: FormData): Promise<ActionState> {
  return asMe(nothing, form, endFeed);
}
