"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, fieldFrom } from "#components/ui/form-state.ts";
import type { PerformanceAction } from "./move-form.tsx";

type Props = {
  action: PerformanceAction;
  performanceId: string;
  /** The event's name, which is to be typed. */
  title: string;
  /** What is called off: the words of the fold and of the button. */
  name: string;
  /** What goes back to whom. */
  back: string;
};

/** Folded away, and sent only with the event's name typed: what it does cannot be undone. */
export function CallOffForm({ action, performanceId, title, name, back }: Props) {
  const t = useTranslations("callOff.off");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <details open={state.status === "error" || undefined} className="border-t border-line pt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-danger">
        {name}
      </summary>
      <form action={send} noValidate className="grid gap-4 pt-2">
        <input type="hidden" name="performance" value={performanceId} />
        <Alert tone="warning" live={false}>
          {back}
        </Alert>
        <FormAnswer state={state}>{state.code && errors(state.code)}</FormAnswer>
        <TextField
          key={answerKey(state)}
          {...fieldFrom(state, "title", errors)}
          label={t("type", { title })}
          hint={t("typeHint")}
          autoComplete="off"
          maxLength={300}
          required
        />
        <div>
          <SubmitButton variant="danger" pendingLabel={common("pleaseWait")}>
            {name}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
