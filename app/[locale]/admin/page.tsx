import { getLocale, getTranslations } from "next-intl/server";
import { TodayView } from "#components/admin/today-view.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { myOrganizers } from "#lib/access/queries.ts";
import { accountOrSignIn, staffActor } from "#lib/access/request.ts";
import { mayReadSales, maySendAgain } from "#lib/access/rules/permissions.ts";
import { dayOf, momentOf } from "#lib/catalogue/rules/days.ts";
import { systemNow } from "#lib/clock.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { isId } from "#lib/ids.ts";
import { paths } from "#lib/paths.ts";
import { readToday } from "#lib/reports/today.ts";
import { sendParkedAgain } from "./actions.ts";

type Props = { searchParams: Promise<{ organizer?: string | string[] }> };

/** Today, for staff of an organizer who may see sales; who works for several chooses by the address. */
export default async function AdminPage({ searchParams }: Props) {
  const { organizer } = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations("admin");
  const account = await accountOrSignIn(locale, paths.admin(locale));
  const actor = await staffActor(isId(organizer) ? organizer : undefined);
  if (!actor || !mayReadSales(actor.role)) {
    return (
      <EmptyState
        title={t("forbiddenTitle")}
        action={
          <ButtonLink reload href={paths.signIn(locale, paths.admin(locale))}>
            {t("toShop")}
          </ButtonLink>
        }
      >
        {t("forbiddenText")}
      </EmptyState>
    );
  }
  const now = systemNow();
  const dayStart = momentOf(dayOf(now, homeTimeZone), "00:00", homeTimeZone);
  const [report, places] = await Promise.all([
    readToday(actor, dayStart, now),
    myOrganizers(account.accountId),
  ]);
  const here = places.find((place) => place.organizerId === actor.organizerId);
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl font-bold">{t("today")}</h1>
        {here && <p className="text-muted">{textIn(here.name, locale)}</p>}
        {places.length > 1 && (
          <nav aria-label={t("organizers")} className="flex flex-wrap gap-x-5">
            {places
              .filter((place) => place.organizerId !== actor.organizerId)
              .map((place) => (
                <a
                  key={place.organizerId}
                  href={`${paths.admin(locale)}?organizer=${place.organizerId}`}
                  className="inline-flex min-h-11 items-center font-semibold text-brand"
                >
                  {textIn(place.name, locale)}
                </a>
              ))}
          </nav>
        )}
      </header>
      <TodayView
        report={report}
        again={maySendAgain(actor.role) ? { action: sendParkedAgain, organizerId: actor.organizerId } : null}
      />
    </div>
  );
}
