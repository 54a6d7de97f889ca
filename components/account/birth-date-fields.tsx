"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { controlClass, FieldError, FieldFrame } from "#components/ui/field-frame.tsx";
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

/**
 * A date of birth as people say it: three fields, no calendar to page through; the age it makes is said at once.
 * The fault is the date's, so all three are marked and it is said once, below them.
 */
export function BirthDateFields({ months, today, values = {}, error }: Props) {
  const t = useTranslations("account");
  const id = useId();
  const [parts, setParts] = useState<Parts>(values);
  const date = dayFrom(parts.birthYear ?? "", parts.birthMonth ?? "", parts.birthDay ?? "");
  const age = date && isBirthDate(date, today) ? ageOn(date, today) : null;
  const control = (name: keyof Parts) => ({
    id: `${id}-${name}`,
    name,
    required: true,
    onChange: (event: { target: { value: string } }) => setParts({ ...parts, [name]: event.target.value }),
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? `${id}-error ${id}-hint` : `${id}-hint`,
  });
  const look = controlClass(Boolean(error));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t("birthDate")}</legend>
      <div className="flex flex-wrap gap-2 *:grow *:basis-14 [&>:nth-child(2)]:grow-2 [&>:nth-child(2)]:basis-28 [&>:nth-child(3)]:basis-18">
        <FieldFrame id={`${id}-birthDay`} label={t("birthDay")}>
          <input
            {...control("birthDay")}
            defaultValue={values.birthDay}
            inputMode="numeric"
            maxLength={2}
            autoComplete="bday-day"
            className={look}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-birthMonth`} label={t("birthMonth")}>
          <span className="relative block">
            <select
              {...control("birthMonth")}
              defaultValue={values.birthMonth ?? ""}
              autoComplete="bday-month"
              className={classes(look, "appearance-none pe-9")}
            >
              <option value="">{t("birthMonthNone")}</option>
              {months.map((month, index) => (
                <option key={month} value={String(index + 1)}>
                  {month}
                </option>
              ))}
            </select>
            <ChevronDown aria-hidden className="pointer-events-none absolute end-3 top-3 size-5 text-muted" />
          </span>
        </FieldFrame>
        <FieldFrame id={`${id}-birthYear`} label={t("birthYear")}>
          <input
            {...control("birthYear")}
            defaultValue={values.birthYear}
            inputMode="numeric"
            maxLength={4}
            autoComplete="bday-year"
            className={look}
          />
        </FieldFrame>
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <p id={`${id}-hint`} className="text-sm text-muted">
        <output className="font-medium text-ink">{age === null ? "" : `${t("age", { age })}. `}</output>
        {t("birthHint")}
      </p>
    </fieldset>
  );
}
