"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Answer } from "#components/account/answer.tsx";
import { EmailField } from "#components/account/email-field.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { useTypedPasswords } from "#components/account/typed-passwords.ts";
import { Alert } from "#components/ui/alert.tsx";
import type { ButtonVariant } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/field.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import { answerKey } from "#components/ui/form-state.ts";
import { PasswordField } from "#components/ui/password-field.tsx";

type FieldName = "email" | "typedEmail" | "password" | "newPassword";

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  /** In the order they are asked; the account's own password last but one, as people read. */
  fields: readonly FieldName[];
  submit: string;
  variant?: ButtonVariant;
  /** What is said when it is done. */
  done?: string;
  children?: ReactNode;
};

/** A change of one's own account that asks for the password. What was typed survives a refusal. */
export function OwnForm({ action, hidden, fields, submit, variant, done, children }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const { field, answer } = useFormWords(state);
  const { remember, typedOf } = useTypedPasswords(state);
  const shown = { showLabel: common("showPassword"), hideLabel: common("hidePassword") };
  const draw: Record<FieldName, () => ReactNode> = {
    email: () => <EmailField {...field("email")} label={t("security.newEmail")} />,
    typedEmail: () => (
      <TextField
        {...field("typedEmail")}
        label={t("data.typedEmail")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    ),
    password: () => (
      <PasswordField
        {...field("password")}
        defaultValue={typedOf("password")}
        {...shown}
        label={t("security.yourPassword")}
        autoComplete="current-password"
        required
      />
    ),
    newPassword: () => (
      <PasswordField
        {...field("newPassword")}
        defaultValue={typedOf("newPassword")}
        {...shown}
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
      />
    ),
  };
  return (
    <form action={send} onSubmit={remember} noValidate className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{answer}</Answer>
      {state.status === "ok" && done && <Alert tone="ok">{done}</Alert>}
      <div key={answerKey(state)} className="grid gap-4">
        {fields.map((name) => (
          <div key={name}>{draw[name]()}</div>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant={variant} pendingLabel={common("pleaseWait")}>
          {submit}
        </SubmitButton>
        {children}
      </div>
    </form>
  );
}
