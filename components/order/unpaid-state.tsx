import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/cart/action-form.tsx";
import { HoldClock } from "#components/cart/hold-clock.tsx";
import { MoneyBack } from "#components/order/money-back.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import type { OrderView } from "#lib/orders/rules/order-view.ts";
import { paths } from "#lib/paths.ts";

/** What became of the seats: still held in this browser's cart, in it but run out, or not this browser's to have. */
export type SeatsBack =
  | { kind: "held"; until: string; timeZone: string }
  | { kind: "lapsed" }
  | { kind: "gone" };

type Props = {
  order: OrderView;
  seats: SeatsBack;
  serverNow: string;
  holdSame: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
};

/** An order that was not paid: why, that no money is lost, and the shortest way to the same seats. */
export function UnpaidState({ order, seats, serverNow, holdSame, fields }: Props) {
  const t = useTranslations("order");
  const common = useTranslations("common");
  const locale = useLocale();
  const why = reasonOf(order);
  const event = order.showings[0];
  const again = event && (
    <ButtonLink
      size="lg"
      variant="secondary"
      href={paths.seats(locale, event.eventSlug, event.performanceId)}
      reload
    >
      {t("chooseAgain")}
    </ButtonLink>
  );
  return (
    <Card as="section" className="grid gap-4">
      <h1 className="text-2xl md:text-3xl">{t(`${why}Title`)}</h1>
      <p>{t(`${why}Text`, { code: order.code })}</p>
      <MoneyBack order={order} />
      {seats.kind === "held" && (
        <>
          <HoldClock until={seats.until} serverNow={serverNow} timeZone={seats.timeZone} />
          <p>{t("seatsHeld")}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink size="lg" href={paths.checkout(locale, order.seller.slug)} reload>
              {t("backToCheckout")}
            </ButtonLink>
            <ButtonLink size="lg" variant="secondary" href={paths.cart(locale)} reload>
              {t("toCart")}
            </ButtonLink>
          </div>
        </>
      )}
      {seats.kind === "lapsed" && (
        <>
          <p>{t("seatsLapsed")}</p>
          <div className="flex flex-wrap items-start gap-3">
            <ActionForm action={holdSame} fields={fields}>
              <SubmitButton size="lg" pendingLabel={common("pleaseWait")}>
                {t("holdSame")}
              </SubmitButton>
            </ActionForm>
            {again}
          </div>
        </>
      )}
      {seats.kind === "gone" && <div>{again}</div>}
    </Card>
  );
}

function reasonOf(order: OrderView): "late" | "declined" | "cancelled" | "expired" {
  if (order.refunds.length > 0) return "late";
  if (order.paymentStatus === "declined") return "declined";
  return order.status === "cancelled" ? "cancelled" : "expired";
}
