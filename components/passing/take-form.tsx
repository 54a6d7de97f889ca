"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/choice.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, checkedFrom, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = {
  take: Action;
  decline: Action;
  fields: Record<string, string>;
  known: { name: string; email: string };
};

/** Who takes the ticket; below it the other answer. */
export function TakeForm({ take, decline, fields, known }: Props) {
  const t = useTranslations("passing");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(take, { status: "idle" });
  const [refused, refuse] = useActionState(decline, { status: "idle" });
  const sentence = (code: ErrorCode) => say(code, { minutes: 60 });
  const field = (name: "name" | "email") => {
    const its = fieldFrom(state, name, sentence);
    return { ...its, defaultValue: its.defaultValue ?? known[name] };
  };
  const hidden = Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <div className="grid gap-3">
      <form action={send} noValidate className="grid gap-4">
        {hidden}
        <FormAnswer state={state}>{state.code && sentence(state.code)}</FormAnswer>
        <fieldset key={answerKey(state)} className="grid gap-4">
          <legend className="mb-2 text-xl font-semibold">{t("who")}</legend>
          <TextField {...field("name")} autoComplete="name" required label={t("name")} hint={t("nameHint")} />
          <TextField
            {...field("email")}
            type="email"
            inputMode="email"
            autoComplete="email"
            required
            label={t("email")}
            hint={t("emailHint")}
          />
          <div>
            <Checkbox {...checkedFrom(state, "personalData", sentence)} label={t("personalData")} />
            <Checkbox
              {...checkedFrom(state, "transferAbroad", sentence)}
              label={t("transferAbroad")}
              hint={t("transferHint")}
            />
          </div>
        </fieldset>
        <SubmitButton size="lg" pendingLabel={common("pleaseWait")}>
          {t("take")}
        </SubmitButton>
      </form>
      <form action={refuse} className="grid gap-3">
        {hidden}
        <FormAnswer state={refused}>{refused.code && sentence(refused.code)}</FormAnswer>
        <SubmitButton variant="ghost" pendingLabel={common("pleaseWait")}>
          {t("decline")}
        </SubmitButton>
      </form>
    </div>
  );
}
