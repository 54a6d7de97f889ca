import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/cart/action-form.tsx";
import { CartSeat } from "#components/cart/cart-seat.tsx";
import { HoldClock } from "#components/cart/hold-clock.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import { formatMoment, textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import { paths } from "#lib/paths.ts";
import type { CartPart as Part } from "#lib/seating/rules/cart.ts";

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;
export type CartActions = {
  removeSeat: Action;
  changeRate: Action;
  extend: Action;
  holdExpired: Action;
  forget: Action;
};

type Props = { part: Part; serverNow: string; requestKey: string; actions: CartActions };

/** All that is held of one organizer: one clock, one sum, one checkout. */
export function CartPart({ part, serverNow, requestKey, actions }: Props) {
  const t = useTranslations("cart");
  const common = useTranslations("common");
  const locale = useLocale();
  const about = { organizer: part.organizerId };
  return (
    <Card as="section" aria-label={textIn(part.organizerName, locale)} className="grid gap-4">
      <header className="grid gap-3">
        <p className="text-sm text-muted">{t("seller", { name: textIn(part.organizerName, locale) })}</p>
        {part.isExpired ? (
          <Alert tone="warning" title={t("expiredTitle")}>
            {t("expiredText")}
          </Alert>
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <HoldClock
              until={part.expiresAt.toISOString()}
              serverNow={serverNow}
              timeZone={part.performances[0]?.timeZone ?? "Asia/Almaty"}
            />
            {part.canExtend && (
              <ActionForm action={actions.extend} fields={about}>
                <SubmitButton variant="secondary" size="sm" pendingLabel={common("pleaseWait")}>
                  {t("extend")}
                </SubmitButton>
              </ActionForm>
            )}
          </div>
        )}
      </header>
      {part.performances.map((performance) => (
        <div key={performance.id}>
          <h2 className="text-lg font-semibold">
            {textIn(performance.title, locale)}{" "}
            <span className="text-sm font-normal text-muted">
              {t("ageLimit", { age: performance.ageLimit })}
            </span>
          </h2>
          <p className="text-sm text-muted">
            {formatMoment(performance.startsAt, performance.timeZone, locale)} ·{" "}
            {textIn(performance.venue, locale)}
            {", "}
            {textIn(performance.hall, locale)}
          </p>
          <ul className="mt-2 border-t border-line">
            {performance.seats.map((seat) => (
              <CartSeat
                key={seat.seatId}
                performanceId={performance.id}
                seat={seat}
                removeSeat={part.isExpired ? undefined : actions.removeSeat}
                changeRate={part.isExpired ? undefined : actions.changeRate}
              />
            ))}
          </ul>
          {!part.isExpired && (
            <a
              href={paths.seats(locale, performance.eventSlug, performance.id)}
              className="inline-flex min-h-11 items-center font-semibold text-brand"
            >
              {t("backToSeats")}
            </a>
          )}
        </div>
      ))}
      <footer className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-4">
        <div>
          <p className="tabular text-2xl font-semibold">
            {t("total")}: {formatMoney(part.totalTiyn, part.currency, locale)}
          </p>
          <p className="text-sm text-muted">{t("feesInside")}</p>
        </div>
        {part.isExpired ? (
          <div className="flex flex-wrap gap-2">
            <ActionForm action={actions.holdExpired} fields={{ ...about, key: requestKey, locale }}>
              <SubmitButton pendingLabel={common("pleaseWait")}>{t("holdAgain")}</SubmitButton>
            </ActionForm>
            <ActionForm action={actions.forget} fields={about}>
              <SubmitButton variant="ghost" pendingLabel={common("pleaseWait")}>
                {t("forget")}
              </SubmitButton>
            </ActionForm>
          </div>
        ) : (
          <ButtonLink reload size="lg" href={paths.checkout(locale, part.organizerSlug)}>
            {t("checkout")}
          </ButtonLink>
        )}
      </footer>
    </Card>
  );
}
