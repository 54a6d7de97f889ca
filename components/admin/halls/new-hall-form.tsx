"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { RadioGroup } from "#components/ui/choice.tsx";
import { SelectField, TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, fieldFrom } from "#components/ui/form-state.ts";
import { type TemplateKind, templateKinds, templateSizes } from "#lib/halls/rules/templates/sizes.ts";
import type { HallAction } from "./action-button.tsx";
import { TemplatePreview } from "./template-preview.tsx";

type Props = {
  action: HallAction;
  organizerId: string;
  venues: { value: string; label: string }[];
  rooms: { id: string; name: string; venue: string }[];
};

const sizeWords = {
  theatre: ["rows", "perRow"],
  conference: ["rows", "perRow"],
  tables: ["tables", "perTable"],
  stadium: ["standRows", "longRow"],
  standing: ["standing", null],
} as const satisfies Record<TemplateKind, readonly [string, string | null]>;

/** Where a new hall stands, how it is called, and what its drawing begins as. */
export function NewHallForm({ action, organizerId, venues, rooms }: Props) {
  const t = useTranslations("halls.new");
  const locale = useLocale();
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const [from, setFrom] = useState<string>("theatre");
  const [sizes, setSizes] = useState({ first: "", second: "" });
  const field = (name: string) => fieldFrom(state, name, errors);
  const kind = templateKinds.find((its) => its === from);
  const options = [
    ...templateKinds.map((value) => ({ value, label: t(`kinds.${value}`), hint: t(`kindTexts.${value}`) })),
    ...rooms.map(({ id, name, venue }) => ({
      value: `room:${id}`,
      label: name,
      hint: t("roomText", { venue }),
    })),
    { value: "file", label: t("file"), hint: t("fileText") },
    { value: "empty", label: t("empty"), hint: t("emptyText") },
  ];
  function choose(value: string): void {
    setFrom(value);
    setSizes({ first: "", second: "" });
  }
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-6">
      <input type="hidden" name="organizer" value={organizerId} />
      <input type="hidden" name="locale" value={locale} />
      <FormAnswer state={state}>{state.code && errors(state.code)}</FormAnswer>
      <fieldset key={answerKey(state)} className="grid gap-4">
        <legend className="mb-3 text-lg font-semibold">{t("name")}</legend>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...field("nameKk")} label={t("nameKk")} lang="kk" maxLength={100} required />
          <TextField {...field("nameRu")} label={t("nameRu")} lang="ru" maxLength={100} required />
          <TextField {...field("nameEn")} label={t("nameEn")} lang="en" maxLength={100} required />
        </div>
        <SelectField {...field("venueId")} label={t("venue")} options={venues} />
      </fieldset>
      <RadioGroup legend={t("from")} name="from" options={options} value={from} onValueChange={choose} />
      {kind && (
        <fieldset key={kind} className="grid gap-4">
          <legend className="mb-3 text-lg font-semibold">{t("size")}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            {templateSizes[kind].map((size, at) => {
              const word = sizeWords[kind][at];
              if (!size || !word) return null;
              const { least, most, usual } = size;
              return (
                <TextField
                  key={word}
                  name={at === 0 ? "first" : "second"}
                  label={t(`sizes.${word}`)}
                  hint={t("sizes.range", { least, most })}
                  type="number"
                  inputMode="numeric"
                  min={least}
                  max={most}
                  defaultValue={usual}
                  onChange={(event) =>
                    setSizes({ ...sizes, [at === 0 ? "first" : "second"]: event.target.value })
                  }
                />
              );
            })}
          </div>
          <TemplatePreview kind={kind} {...sizes} />
        </fieldset>
      )}
      <div>
        <SubmitButton pendingLabel={common("pleaseWait")}>{t("create")}</SubmitButton>
      </div>
    </form>
  );
}
