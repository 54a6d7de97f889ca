"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/choice.tsx";

type Tick = { name: string; defaultChecked?: boolean; error?: string };

/** Three consents, each a box of its own, none ticked beforehand; what they mean stands below them. */
export function ConsentFields({ tick }: { tick: (name: string) => Tick }) {
  const t = useTranslations("account.consents");
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t("legend")}</legend>
      <Checkbox {...tick("consentTerms")} required label={t("terms")} />
      <Checkbox {...tick("consentPersonalData")} required label={t("personalData")} />
      <Checkbox {...tick("consentTransfer")} label={t("transfer")} hint={t("transferHint")} />
      <details className="mt-1 rounded-control border border-line px-3">
        <summary className="flex min-h-11 items-center text-sm font-medium text-brand">
          {t("details")}
        </summary>
        <div className="grid gap-2 pb-3 text-sm text-muted">
          <p>{t("termsText")}</p>
          <p>{t("personalText")}</p>
          <p>{t("transferText")}</p>
        </div>
      </details>
    </fieldset>
  );
}
