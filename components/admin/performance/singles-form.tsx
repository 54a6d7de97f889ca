"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Card } from "#components/ui/card.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { PerformanceAction } from "./move-form.tsx";

type Props = { action: PerformanceAction; performanceId: string; sparesSingles: boolean };

/** Whether a choice may leave one seat alone: what holds now, and one button that turns it. */
export function SinglesForm({ action, performanceId, sparesSingles }: Props) {
  const t = useTranslations("callOff.singles");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <Card as="section" className="grid content-start gap-4">
      <h2 className="text-xl font-semibold">{t("title")}</h2>
      <p role="status" className="max-w-text">
        {t(sparesSingles ? "on" : "off")}
      </p>
      <form action={send} className="grid justify-items-start gap-3">
        <input type="hidden" name="performance" value={performanceId} />
        <input type="hidden" name="spare" value={sparesSingles ? "no" : "yes"} />
        <FormAnswer state={state}>{state.code && errors(state.code)}</FormAnswer>
        <SubmitButton variant="secondary" pendingLabel={common("pleaseWait")}>
          {t(sparesSingles ? "allow" : "spare")}
        </SubmitButton>
      </form>
    </Card>
  );
}
