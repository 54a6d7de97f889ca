"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ButtonVariant } from "#components/ui/button-look.ts";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  label: string;
  variant?: ButtonVariant;
};

/** One button of somebody who waits: buy what is offered, or leave the line. */
export function AnswerForm({ action, fields, label, variant }: Props) {
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} className="grid gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state}>{state.code && say(state.code, { minutes: 60 })}</FormAnswer>
      <SubmitButton variant={variant} pendingLabel={common("pleaseWait")}>
        {label}
      </SubmitButton>
    </form>
  );
}
