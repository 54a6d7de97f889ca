import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import en from "#messages/en.json" with { type: "json" };
import { type ErrorCode, type ErrorDetails, isDomainError } from "./errors.ts";
import { logFault } from "./log.ts";

/** What a form shows after its action: codes only; the sentences are the screen's. What was typed comes back in `values`. */
export type ActionState = {
  status: "idle" | "ok" | "error";
  code?: ErrorCode;
  details?: ErrorDetails;
  fields?: Record<string, ErrorCode>;
  values?: Record<string, string>;
};

export const idle: ActionState = { status: "idle" };

/** What was typed comes back whole, but for what nobody types. */
const maxEcho = 10_000;

/** Names of fields whose content never travels back to the browser. */
const secretField = /password|secret/i;

/**
 * The one wrapper of every form's action: parse, run, state; the only catch-all. Next's own control flow (redirect, notFound)
 * passes through. zod messages are error codes; a field without one answers BAD_INPUT.
 */
export async function runAction<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  run: (input: z.output<Schema>) => Promise<ActionState>,
): Promise<ActionState> {
  const values = typed(form);
  const parsed = schema.safeParse(formObject(form));
  if (!parsed.success) {
    const fields: Record<string, ErrorCode> = {};
    for (const issue of parsed.error.issues)
      fields[String(issue.path[0] ?? "form")] ??= asCode(issue.message);
    return { status: "error", code: "CHECK_FIELDS", fields, values };
  }
  try {
    const state = await run(parsed.data);
    return state.status === "error" ? { ...state, values: { ...values, ...state.values } } : state;
  } catch (error) {
    unstable_rethrow(error);
    if (isDomainError(error)) {
      const field = error.details.field;
      const fields = typeof field === "string" ? { [field]: error.code } : undefined;
      return { status: "error", code: error.code, details: error.details, fields, values };
    }
    logFault("action", error);
    return { status: "error", code: "INTERNAL", values };
  }
}

/** A form as an object: a name that repeats becomes a list; React's own fields are left out. */
function formObject(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const out: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const all = form.getAll(name);
    out[name] = all.length === 1 ? all[0]! : all;
  }
  return out;
}

function typed(form: FormData): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of form.entries())
    if (typeof value === "string" && !secretField.test(name) && !name.startsWith("$ACTION"))
      out[name] = value.slice(0, maxEcho);
  return out;
}

function asCode(message: string): ErrorCode {
  return message in en.errors ? (message as ErrorCode) : "BAD_INPUT";
}
