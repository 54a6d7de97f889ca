"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Or } from "#components/account/account-page.tsx";
import { Answer } from "#components/account/answer.tsx";
import { BirthDateFields } from "#components/account/birth-date-fields.tsx";
import { ConsentFields } from "#components/account/consent-fields.tsx";
import { EmailField } from "#components/account/email-field.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { GoogleButton } from "#components/account/google-button.tsx";
import { useTypedPasswords } from "#components/account/typed-passwords.ts";
import { TextField } from "#components/ui/field.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import { answerKey } from "#components/ui/form-state.ts";
import { PasswordField } from "#components/ui/password-field.tsx";
import type { ActionState } from "#lib/action.ts";

const idleForm: ActionState = { status: "idle" };

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  months: readonly string[];
  today: string;
  /** Where the same form goes with the Google button; absent where Google is not configured. */
  google?: string;
  /** What an answer that came by the address (back from Google) has to say. */
  initial?: ActionState;
};

/** Who one is, how to be reached, what one agrees to. What was typed survives every refusal. */
export function SignUpForm({ action, hidden, months, today, google, initial = idleForm }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, initial);
  const { field, tick, answer } = useFormWords(state);
  const { remember, typedOf } = useTypedPasswords(state);
  return (
    <form action={send} onSubmit={remember} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{answer}</Answer>
      <div key={answerKey(state)} className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...field("firstName")} label={t("firstName")} autoComplete="given-name" required />
          <TextField {...field("lastName")} label={t("lastName")} autoComplete="family-name" required />
        </div>
        <BirthDateFields
          months={months}
          today={today}
          values={state.values}
          error={field("birthDate").error}
        />
        <EmailField {...field("email")} hint={t("emailHint")} />
        <PasswordField
          {...field("password")}
          defaultValue={typedOf("password")}
          label={t("password")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          required
          showLabel={common("showPassword")}
          hideLabel={common("hidePassword")}
        />
        <ConsentFields tick={tick} />
      </div>
      <SubmitButton size="lg" wide pendingLabel={common("pleaseWait")}>
        {t("signUp.submit")}
      </SubmitButton>
      {google && (
        <>
          <Or>{t("or")}</Or>
          <GoogleButton label={t("signUp.google")} formAction={google} />
        </>
      )}
    </form>
  );
}
