"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Answer } from "#components/account/answer.tsx";
import { EmailField } from "#components/account/email-field.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { Alert } from "#components/ui/alert.tsx";
import { SubmitButton } from "#components/ui/form.tsx";

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  submit: string;
  /** The e-mail is in `hidden` already: only the button is left. */
  isKnown?: boolean;
  defaultEmail?: string;
  /** What is said when the letter is on its way. */
  done?: string;
};

/** Asks for a letter: by an e-mail that is typed here, or once more for the one that was. */
export function AskMailForm({ action, hidden, submit, isKnown = false, defaultEmail, done }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const { field, answer } = useFormWords(state);
  const email = field("email");
  return (
    <form action={send} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{answer}</Answer>
      {state.status === "ok" && <Alert tone="ok">{done ?? t("checkMail.sentAgain")}</Alert>}
      {!isKnown && <EmailField {...email} defaultValue={email.defaultValue ?? defaultEmail} />}
      <SubmitButton
        size={isKnown ? "md" : "lg"}
        wide
        variant={isKnown ? "secondary" : "primary"}
        pendingLabel={common("pleaseWait")}
      >
        {submit}
      </SubmitButton>
    </form>
  );
}
