import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { HallCard } from "#components/admin/halls/hall-card.tsx";
import { pagePalette } from "#components/seat-map/rules/page-palette.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn, staffActor } from "#lib/access/request.ts";
import { mayEditHalls } from "#lib/access/rules/permissions.ts";
import { systemNow } from "#lib/clock.ts";
import { listHalls } from "#lib/halls/queries/my-halls.ts";
import { planPicture } from "#lib/halls/rules/picture.ts";
import { isId } from "#lib/ids.ts";
import { paths } from "#lib/paths.ts";
import { ClosedRoom } from "./closed-room.tsx";

type Props = { searchParams: Promise<{ organizer?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("halls");
  return { title: t("title") };
}

/** The organizer's halls, for owners and managers. */
export default async function HallsPage({ searchParams }: Props) {
  const { organizer } = await searchParams;
  const [locale, t] = await Promise.all([getLocale(), getTranslations("halls")]);
  await accountOrSignIn(locale, paths.adminHalls(locale));
  const actor = await staffActor(isId(organizer) ? organizer : undefined);
  if (!actor || !mayEditHalls(actor.role)) return <ClosedRoom />;
  const halls = await listHalls(database(), actor, systemNow());
  const create = (
    <ButtonLink
      href={paths.adminNewHall(locale, actor.organizerId)}
      icon={<Plus aria-hidden className="size-5" />}
    >
      {t("newHall")}
    </ButtonLink>
  );
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="text-3xl font-bold">{t("title")}</h1>
          <p className="max-w-text text-muted">{t("lead")}</p>
        </div>
        {halls.length > 0 && create}
      </header>
      {halls.length === 0 ? (
        <EmptyState title={t("none")} action={create}>
          {t("noneText")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {halls.map(({ published, drawn, ...hall }) => {
            const plan = published?.plan ?? drawn;
            return (
              <HallCard
                key={hall.id}
                {...hall}
                published={published && { version: published.version, places: published.places }}
                svg={plan && planPicture(plan, { theme: pagePalette, width: 360, locale })}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}
