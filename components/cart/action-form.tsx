"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { FormAnswer } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Hidden fields that say what it is about. */
  fields: Record<string, string | number>;
  className?: string;
  children: ReactNode;
};

/** A small form whose refusal is said beside it; works without scripts. */
export function ActionForm({ action, fields, className, children }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  const say = useTranslations("errors");
  return (
    <form action={send} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {state.status === "error" && (
        <FormAnswer state={state}>{say(state.code ?? "INTERNAL", { minutes: 1 })}</FormAnswer>
      )}
    </form>
  );
}
