import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/cart/action-form.tsx";
import { HoldClock } from "#components/cart/hold-clock.tsx";
import { KeepFresh } from "#components/order/keep-fresh.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import { formatMoney } from "#lib/money.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
type Props = {
  order: OrderView;
  /** Somebody has just come back from the provider: the confirmation is awaited. */
  isAwaited: boolean;
  serverNow: string;
  /** The page's own address, for who has no scripts. */
  here: string;
  actions: { continuePayment: Action; leave: Action };
  fields: Record<string, string>;
};

const everyMs = 2_000;
const withoutScriptsSeconds = 4;

/** An order that is to be paid: the clock, the way to the payment, the way out; or the wait for its confirmation. */
export function PendingState({ order, isAwaited, serverNow, here, actions, fields }: Props) {
  const t = useTranslations("order");
  const common = useTranslations("common");
  const locale = useLocale();
  const amount = formatMoney(order.totalTiyn, order.currency, locale);
  return (
    <Card as="section" className="grid gap-4">
      <KeepFresh everyMs={isAwaited ? everyMs : null} />
      <div role="status" className="grid gap-2">
        <h1 className="text-2xl md:text-3xl">{t(isAwaited ? "waitingTitle" : "pendingTitle")}</h1>
        <p>{isAwaited ? t("waitingText") : t("pendingText", { code: order.code })}</p>
      </div>
      {isAwaited && (
        <p>
          <noscript>
            <meta httpEquiv="refresh" content={String(withoutScriptsSeconds)} />
          </noscript>
          <a href={here} className="link inline-flex min-h-11 items-center">
            {t("checkNow")}
          </a>
        </p>
      )}
      <HoldClock
        until={order.expiresAt.toISOString()}
        serverNow={serverNow}
        timeZone={order.showings[0]?.timeZone ?? "Asia/Almaty"}
      />
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm action={actions.continuePayment} fields={fields}>
          <SubmitButton
            size="lg"
            variant={isAwaited ? "secondary" : "primary"}
            pendingLabel={common("pleaseWait")}
          >
            {t("continue", { amount })}
          </SubmitButton>
        </ActionForm>
        <ActionForm action={actions.leave} fields={fields}>
          <SubmitButton variant="ghost" className="min-h-13" pendingLabel={common("pleaseWait")}>
            {t("leave")}
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
