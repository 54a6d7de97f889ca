"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";

export type PerformanceAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type Props = {
  action: PerformanceAction;
  performanceId: string;
  /** As the fields hold them: "2026-12-02", "18:30", by the venue's clocks. */
  date: string;
  time: string;
  until: string;
  today: string;
  tickets: number;
};

/** Another date for a performance, and until when people may decide that they will not come then. */
export function MoveForm({ action, performanceId, date, time, until, today, tickets }: Props) {
  const t = useTranslations("callOff.move");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  const field = (name: string, usual: string) => {
    const its = fieldFrom(state, name, errors);
    return { ...its, defaultValue: its.defaultValue ?? usual, required: true };
  };
  return (
    <Card as="section" className="grid content-start gap-4">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <p className="max-w-text">{t("text", { count: tickets })}</p>
      <form action={send} noValidate className="grid gap-4">
        <input type="hidden" name="performance" value={performanceId} />
        <FormAnswer state={state}>{state.code && errors(state.code)}</FormAnswer>
        {state.status === "ok" && <Alert tone="ok">{t("done")}</Alert>}
        <fieldset key={`${date} ${time} ${answerKey(state)}`} className="grid gap-4">
          <legend className="sr-only">{t("title")}</legend>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField {...field("date", date)} type="date" min={today} label={t("date")} />
            <TextField {...field("time", time)} type="time" label={t("time")} hint={t("timeHint")} />
          </div>
          <TextField
            {...field("until", until)}
            type="date"
            min={today}
            label={t("until")}
            hint={t("untilHint")}
          />
        </fieldset>
        <div>
          <SubmitButton pendingLabel={common("pleaseWait")}>{t("submit")}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
