"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import { formatMoney } from "#lib/money.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: [name: string, value: string][];
  /** To be paid; below zero: comes back. */
  dueTiyn: number;
  /** How much of what comes back is who looks' own. */
  ownBackTiyn: number;
};

/** The one button of a change, which says what it takes or gives. */
export function ConfirmChange({ action, fields, dueTiyn, ownBackTiyn }: Props) {
  const t = useTranslations("change");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const locale = useLocale();
  const [state, send] = useActionState(action, { status: "idle" });
  const amount = formatMoney(Math.abs(dueTiyn), "KZT", locale);
  const back =
    ownBackTiyn === -dueTiyn
      ? "changeAndBack"
      : ownBackTiyn > 0
        ? "changeAndBackShared"
        : "changeAndBackOthers";
  const label = dueTiyn > 0 ? "payAndChange" : dueTiyn < 0 ? back : "changeNow";
  return (
    <form action={send} className="grid gap-4">
      {fields.map(([name, value]) => (
        <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
      ))}
      <p className="text-sm text-muted">
        {dueTiyn > 0 && `${t("dearerNote")} `}
        {t("codeNote")}
      </p>
      <FormAnswer state={state}>{state.code && say(state.code, { minutes: 1 })}</FormAnswer>
      <SubmitButton size="lg" pendingLabel={common("pleaseWait")} className="hyphens-auto">
        {t(label, { amount, own: formatMoney(ownBackTiyn, "KZT", locale) })}
      </SubmitButton>
    </form>
  );
}
