"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { FieldError } from "#components/ui/field-frame.tsx";
import { ageOn, dayFrom, isBirthDate } from "#lib/access/rules/birth-date.ts";

type Parts = { birthDay?: string; birthMonth?: string; birthYear?: string };
type Props = {
  /** The twelve months in words; made on the server, whose languages are complete. */
  months: readonly string[];
  /** The day where the shop is. */
  today: string;
  values?: Parts;
  error?: string;
};

/** A date of birth as people say it: three fields, no calendar to page through; the age it makes is said at once. */
export function BirthDateFields({ months, today, values = {}, error }: Props) {
  const t = useTranslations("account");
  const id = useId();
  const [parts, setParts] = useState<Parts>(values);
  const date = dayFrom(parts.birthYear ?? "", parts.birthMonth ?? "", parts.birthDay ?? "");
  const age = date && isBirthDate(date, today) ? ageOn(date, today) : null;
  const keep = (name: keyof Parts) => (event: { target: { value: string } }) =>
    setParts({ ...parts, [name]: event.target.value });
  const wrong = error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {};
  const digits = (length: number) =>
    ({ inputMode: "numeric", maxLength: length, pattern: "[0-9]*", required: true, ...wrong }) as const;
  const options = months.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <fieldset className="grid gap-1.5" aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 text-sm font-medium">{t("birthDate")}</legend>
      <div className="grid grid-cols-[1fr_2fr_1.25fr] gap-2">
        <TextField
          name="birthDay"
          label={t("birthDay")}
          autoComplete="bday-day"
          defaultValue={values.birthDay}
          onChange={keep("birthDay")}
          {...digits(2)}
        />
        <SelectField
          name="birthMonth"
          label={t("birthMonth")}
          autoComplete="bday-month"
          defaultValue={values.birthMonth ?? ""}
          onChange={keep("birthMonth")}
          options={options}
          required
          {...wrong}
        >
          <option value="">{t("birthMonthNone")}</option>
        </SelectField>
        <TextField
          name="birthYear"
          label={t("birthYear")}
          autoComplete="bday-year"
          defaultValue={values.birthYear}
          onChange={keep("birthYear")}
          {...digits(4)}
        />
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <p id={`${id}-hint`} className="text-sm text-muted">
        <output className="font-medium text-ink">{age === null ? "" : `${t("age", { age })}. `}</output>
        {t("birthHint")}
      </p>
    </fieldset>
  );
}
