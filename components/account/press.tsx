"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Answer } from "#components/account/answer.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import type { ButtonLook } from "#components/ui/button.tsx";
import { SubmitButton } from "#components/ui/form.tsx";

type Props = ButtonLook & {
  action: AccountAction;
  hidden?: Record<string, string>;
  /** Said aloud instead of the words on it, where several buttons have the same. */
  label?: string;
  children: ReactNode;
};

/** One button that does one thing, and says why when it could not. Works without scripts. */
export function Press({ action, hidden = {}, label, children, ...look }: Props) {
  const [state, send] = useActionState(action, { status: "idle" });
  const common = useTranslations("common");
  const { sentence } = useFormWords(state);
  return (
    <form action={send} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{state.code && sentence(state.code)}</Answer>
      <div>
        <SubmitButton {...look} aria-label={label} pendingLabel={common("pleaseWait")}>
          {children}
        </SubmitButton>
      </div>
    </form>
  );
}
