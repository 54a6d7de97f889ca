import { getLocale, getTranslations } from "next-intl/server";
import { shortDate } from "#components/events/date-words.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { SeatsPage } from "#lib/catalogue/rules/views.ts";
import { paths } from "#lib/paths.ts";

/** Why no seats can be chosen on this date, and the way to other dates. */
export async function SeatsClosed({ page }: { page: SeatsPage }) {
  const locale = await getLocale();
  const t = await getTranslations("event");
  const events = await getTranslations("events");
  const waiting = await getTranslations("waiting");
  const { availability, saleStartsAt, timeZone } = page;
  const date = shortDate({ startsAt: saleStartsAt, timeZone }, locale);
  const reasons = {
    "sold-out": t("seatsSoldOut"),
    "not-yet": t("seatsNotYet", { date }),
    over: t("seatsOver"),
    cancelled: t("seatsCancelled"),
    "on-sale": "",
    "few-left": "",
  };
  return (
    <EmptyState
      title={events(`availability.${availability}`)}
      action={
        <span className="flex flex-wrap justify-center gap-3">
          {availability === "sold-out" && (
            <ButtonLink href={paths.joinWaiting(locale, page.performanceId)} reload>
              {waiting("open")}
            </ButtonLink>
          )}
          <ButtonLink
            href={paths.event(locale, page.slug)}
            reload
            variant={availability === "sold-out" ? "secondary" : "primary"}
          >
            {t("otherDates")}
          </ButtonLink>
        </span>
      }
    >
      {reasons[availability]}
    </EmptyState>
  );
}
