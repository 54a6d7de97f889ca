"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  email: string;
};

/** The tickets once more: to the same address, or to a corrected one. One field for both. */
export function MailForm({ action, fields, email }: Props) {
  const t = useTranslations("order");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(action, { status: "idle" });
  const field = fieldFrom(state, "email", (code) => say(code, { minutes: 1 }));
  return (
    <form action={send} noValidate className="grid gap-3">
      <div>
        <h2 className="text-xl">{t("mailTitle")}</h2>
        <p className="text-muted">{t("mailText")}</p>
      </div>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={answerKey(state)} className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-full md:basis-64">
          <TextField
            {...field}
            defaultValue={field.defaultValue ?? email}
            type="email"
            inputMode="email"
            autoComplete="email"
            label={t("mailField")}
          />
        </div>
        <SubmitButton variant="secondary" pendingLabel={common("pleaseWait")} className="md:mt-6.5">
          {t("mailSend")}
        </SubmitButton>
      </div>
      <FormAnswer state={state}>
        {state.code && !state.fields?.email && say(state.code, { minutes: 1 })}
      </FormAnswer>
      {state.status === "ok" && (
        <Alert tone="ok">{t("mailSent", { email: state.values?.email ?? email })}</Alert>
      )}
    </form>
  );
}
