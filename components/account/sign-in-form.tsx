"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { LineLink } from "#components/account/account-page.tsx";
import { Answer } from "#components/account/answer.tsx";
import { type DemoPerson, DemoSignIns } from "#components/account/demo-sign-ins.tsx";
import { EmailField } from "#components/account/email-field.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { useTypedPasswords } from "#components/account/typed-passwords.ts";
import { SubmitButton } from "#components/ui/form.tsx";
import { answerKey } from "#components/ui/form-state.ts";
import { PasswordField } from "#components/ui/password-field.tsx";

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  links: { forgot: string; sendAgain: string };
  /** Filled in beforehand, where the address of the page says whose demo account it is. */
  known?: { email: string; password: string };
  demo?: { people: readonly DemoPerson[]; password: string };
};

/** E-mail and password; in a demo, the accounts one may try, filled in by a tap. */
export function SignInForm({ action, hidden, links, known, demo }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const form = useRef<HTMLFormElement>(null);
  const [state, send] = useActionState(action, { status: "idle" });
  const { field, answer } = useFormWords(state);
  const { remember, typedOf } = useTypedPasswords(state);
  const email = field("email");
  const fill = (person: DemoPerson, password: string) => {
    const fields = form.current?.elements as unknown as Record<string, HTMLInputElement> | undefined;
    if (!fields?.email || !fields.password) return;
    fields.email.value = person.email;
    fields.password.value = password;
    fields.password.focus();
  };
  return (
    <div className="grid gap-6">
      <form ref={form} action={send} onSubmit={remember} noValidate className="grid gap-5">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Answer state={state}>
          {answer && (
            <>
              {answer}
              {state.code === "EMAIL_NOT_CONFIRMED" && (
                <LineLink href={links.sendAgain}>{t("signIn.sendAgain")}</LineLink>
              )}
            </>
          )}
        </Answer>
        <div key={answerKey(state)} className="grid gap-5">
          <EmailField {...email} defaultValue={email.defaultValue ?? known?.email} autoComplete="username" />
          <PasswordField
            {...field("password")}
            defaultValue={typedOf("password") ?? known?.password}
            label={t("password")}
            autoComplete="current-password"
            required
            showLabel={common("showPassword")}
            hideLabel={common("hidePassword")}
          />
        </div>
        <SubmitButton size="lg" wide pendingLabel={common("pleaseWait")}>
          {t("signIn.submit")}
        </SubmitButton>
        <LineLink href={links.forgot}>{t("signIn.forgot")}</LineLink>
      </form>
      {demo && <DemoSignIns {...demo} onChoose={(person) => fill(person, demo.password)} />}
    </div>
  );
}
