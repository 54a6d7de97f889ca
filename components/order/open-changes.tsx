import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/cart/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import { formatTime } from "#lib/i18n/document-languages.ts";
import { type Currency, formatMoney } from "#lib/money.ts";
import type { OpenChange } from "#lib/orders/rules/order-view.ts";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = {
  changes: readonly OpenChange[];
  currency: Currency;
  timeZone: string;
  pay: Action;
  leave: Action;
  fields: Record<string, string>;
};

/** Changes that were begun and are not paid: until when the new seats are held, the way to pay, the way out. */
export function OpenChanges({ changes, currency, timeZone, pay, leave, fields }: Props) {
  const t = useTranslations("change");
  const common = useTranslations("common");
  const locale = useLocale();
  return changes.map((change) => {
    const amount = formatMoney(change.dueTiyn, currency, locale);
    const time = formatTime(change.expiresAt, timeZone, locale);
    const its = { ...fields, exchange: change.id };
    return (
      <Card key={change.id} as="section" className="no-print grid gap-3">
        <h2 className="text-xl">{t("openTitle")}</h2>
        <p>{t("openText", { time, amount })}</p>
        <div className="flex flex-wrap gap-3">
          <ActionForm action={pay} fields={its}>
            <SubmitButton pendingLabel={common("pleaseWait")}>{t("openPay", { amount })}</SubmitButton>
          </ActionForm>
          <ActionForm action={leave} fields={its}>
            <SubmitButton variant="ghost" pendingLabel={common("pleaseWait")}>
              {t("openLeave")}
            </SubmitButton>
          </ActionForm>
        </div>
      </Card>
    );
  });
}
