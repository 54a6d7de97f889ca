"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Answer } from "#components/account/answer.tsx";
import { BirthDateFields } from "#components/account/birth-date-fields.tsx";
import { type AccountAction, useFormWords } from "#components/account/form-words.ts";
import { Alert } from "#components/ui/alert.tsx";
import { RadioGroup } from "#components/ui/choice.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import { answerKey } from "#components/ui/form-state.ts";
import type { ReminderChoice } from "#lib/access/rules/reminders.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import { languageNames } from "#lib/i18n/routing.ts";

type Props = {
  action: AccountAction;
  hidden: Record<string, string>;
  months: readonly string[];
  today: string;
  known: {
    firstName: string;
    lastName: string;
    birthDate: string | null;
    phone: string;
    language: Locale;
    reminders: ReminderChoice;
  };
};

/** What people may change about themselves without their password. */
export function ProfileForm({ action, hidden, months, today, known }: Props) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const { field, answer } = useFormWords(state);
  const [year, month, day] = known.birthDate?.split("-").map(Number) ?? [];
  const birth = { birthYear: text(year), birthMonth: text(month), birthDay: text(day) };
  const filled = (name: "firstName" | "lastName" | "phone") => {
    const props = field(name);
    return { ...props, defaultValue: props.defaultValue ?? known[name] };
  };
  return (
    <form action={send} noValidate className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer state={state}>{answer}</Answer>
      {state.status === "ok" && <Alert tone="ok">{t("profile.saved")}</Alert>}
      <div key={answerKey(state)} className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...filled("firstName")} label={t("firstName")} autoComplete="given-name" required />
          <TextField {...filled("lastName")} label={t("lastName")} autoComplete="family-name" required />
        </div>
        <BirthDateFields
          months={months}
          today={today}
          values={state.values ?? birth}
          error={field("birthDate").error}
        />
        <TextField
          {...filled("phone")}
          label={t("phone")}
          note={common("optional")}
          hint={t("phoneHint")}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <SelectField
          {...field("language")}
          label={t("profile.language")}
          defaultValue={state.values?.language ?? known.language}
          options={locales.map((value) => ({ value, label: languageNames[value].full }))}
        />
        <RadioGroup
          legend={t("profile.reminders")}
          name="reminders"
          hint={t("profile.remindersHint")}
          error={field("reminders").error}
          defaultValue={state.values?.reminders ?? known.reminders}
          options={[
            { value: "both", label: t("profile.remindBoth") },
            { value: "day", label: t("profile.remindDay") },
            { value: "hours", label: t("profile.remindHours") },
            { value: "none", label: t("profile.remindNone") },
          ]}
        />
      </div>
      <div>
        <SubmitButton pendingLabel={common("pleaseWait")}>{t("profile.submit")}</SubmitButton>
      </div>
    </form>
  );
}

const text = (part: number | undefined) => (part === undefined ? undefined : String(part));
