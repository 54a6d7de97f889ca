"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import type { ButtonLook } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";

export type CalendarAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type Props = ButtonLook & {
  action: CalendarAction;
  hidden?: Record<string, string>;
  /** Said aloud instead of the words on it, where several buttons have the same. */
  label?: string;
  children: ReactNode;
};

/** One button that does one thing, and says why when it could not. Works without scripts. */
export function Press({ action, hidden = {}, label, children, ...look }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  return (
    <form action={send} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === "error" && state.code && (
        <Alert tone="danger">{errors(state.code, { minutes: 1 })}</Alert>
      )}
      <div>
        <SubmitButton {...look} aria-label={label} pendingLabel={common("pleaseWait")}>
          {children}
        </SubmitButton>
      </div>
    </form>
  );
}
