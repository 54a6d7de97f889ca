"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/choice.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, checkedFrom, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
};

/** Offers a ticket: with an address by our letter, without one by a link to send. */
export function OfferForm({ action, fields }: Props) {
  const t = useTranslations("passing");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(action, { status: "idle" });
  const sentence = (code: ErrorCode) => say(code, { minutes: 60 });
  return (
    <form action={send} noValidate className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state}>{state.code && sentence(state.code)}</FormAnswer>
      <div key={answerKey(state)} className="grid gap-2">
        <TextField
          {...fieldFrom(state, "toEmail", sentence)}
          type="email"
          inputMode="email"
          autoComplete="off"
          label={t("toEmail")}
          hint={t("toEmailHint")}
        />
        <Checkbox
          {...checkedFrom(state, "recipientAgrees", sentence)}
          label={t("recipientAgrees")}
          hint={t("recipientHint")}
        />
      </div>
      <SubmitButton pendingLabel={common("pleaseWait")}>{t("offer")}</SubmitButton>
    </form>
  );
}
