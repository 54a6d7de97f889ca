"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Answer } from "#components/account/answer.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { useTypedPasswords } from "#components/account/typed-passwords.ts";
import { SubmitButton } from "#components/ui/form.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  submit: string;
  /** Which password is asked for, if one is. */
  password?: "new" | "known";
  children?: ReactNode;
};

/** The form behind a link of a letter: one button, with a password where one is needed. Opening the page changes nothing. */
export function PasswordForm({ action, hidden, submit, password, children }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const { field, answer } = useFormWords(state);
  const { remember, typedOf } = useTypedPasswords(state);
  const isNew = password === "new";
  return (
    <form action={send} onSubmit={remember} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{answer}</Answer>
      {password && (
        <PasswordField
          {...field("password")}
          defaultValue={typedOf("password")}
          label={isNew ? t("newPassword") : t("password")}
          hint={isNew ? t("passwordHint") : undefined}
          autoComplete={isNew ? "new-password" : "current-password"}
          required
          showLabel={common("showPassword")}
          hideLabel={common("hidePassword")}
        />
      )}
      <SubmitButton size="lg" wide pendingLabel={common("pleaseWait")}>
        {submit}
      </SubmitButton>
      {children}
    </form>
  );
}
