"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/choice.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, checkedFrom, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  sizes: number[];
  categories: { code: string; name: string }[];
  known: { name: string; email: string; phone: string };
};

/** Who waits, for how many places side by side, and of which category. */
export function JoinForm({ action, fields, sizes, categories, known }: Props) {
  const t = useTranslations("waiting");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(action, { status: "idle" });
  const sentence = (code: ErrorCode) => say(code, { minutes: 60 });
  const field = (name: keyof typeof known) => {
    const its = fieldFrom(state, name, sentence);
    return { ...its, defaultValue: its.defaultValue ?? known[name] };
  };
  return (
    <form action={send} noValidate className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state}>{state.code && sentence(state.code)}</FormAnswer>
      <div key={answerKey(state)} className="grid gap-4">
        <SelectField
          {...fieldFrom(state, "size", sentence)}
          label={t("size")}
          hint={t("sizeHint")}
          options={sizes.map((size) => ({ value: String(size), label: t("places", { count: size }) }))}
        />
        <SelectField
          {...fieldFrom(state, "category", sentence)}
          label={t("category")}
          options={[
            { value: "", label: t("anyCategory") },
            ...categories.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <TextField {...field("name")} autoComplete="name" required label={t("name")} />
        <TextField
          {...field("email")}
          type="email"
          inputMode="email"
          autoComplete="email"
          required
          label={t("email")}
          hint={t("emailHint")}
        />
        <TextField
          {...field("phone")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={t("phone")}
          note={common("optional")}
        />
        <div>
          <Checkbox {...checkedFrom(state, "personalData", sentence)} label={t("personalData")} />
          <Checkbox
            {...checkedFrom(state, "transferAbroad", sentence)}
            label={t("transferAbroad")}
            hint={t("transferHint")}
          />
        </div>
      </div>
      <SubmitButton size="lg" pendingLabel={common("pleaseWait")}>
        {t("join")}
      </SubmitButton>
    </form>
  );
}
