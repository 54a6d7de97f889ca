"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "#components/account/form-words.ts";
import { Alert } from "#components/ui/alert.tsx";
import { RadioGroup } from "#components/ui/choice.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ConnectionView } from "#lib/calendar/rules/view.ts";

/** Which tickets are written from now on. */
export function ModeForm({ action, mode }: { action: AccountAction; mode: ConnectionView["mode"] }) {
  const t = useTranslations("calendar");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} className="grid gap-3">
      {state.status === "ok" && <Alert tone="ok">{t("saved")}</Alert>}
      <ModeChoice mode={mode} />
      <div>
        <SubmitButton variant="secondary" pendingLabel={common("pleaseWait")}>
          {t("save")}
        </SubmitButton>
      </div>
    </form>
  );
}

/** The two ways, also where the calendar is about to be connected. */
export function ModeChoice({ mode }: { mode: ConnectionView["mode"] }) {
  const t = useTranslations("calendar");
  return (
    <RadioGroup
      legend={t("modeLegend")}
      name="mode"
      defaultValue={mode}
      options={[
        { value: "always", label: t("modes.always"), hint: t("modes.alwaysHint") },
        { value: "per-ticket", label: t("modes.perTicket"), hint: t("modes.perTicketHint") },
      ]}
    />
  );
}
