import { getLocale, getTranslations } from "next-intl/server";
import { NewHallForm } from "#components/admin/halls/new-hall-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { database } from "#db/client.ts";
import { accountOrSignIn, staffActor } from "#lib/access/request.ts";
import { mayEditHalls } from "#lib/access/rules/permissions.ts";
import { readBeginnings } from "#lib/halls/queries/my-halls.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { isId } from "#lib/ids.ts";
import { paths } from "#lib/paths.ts";
import { submitNewHall } from "../actions.ts";
import { ClosedRoom } from "../closed-room.tsx";

type Props = { searchParams: Promise<{ organizer?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("halls.new");
  return { title: t("title") };
}

/** A hall to be: its names, its building, and what its drawing begins as. */
export default async function NewHallPage({ searchParams }: Props) {
  const { organizer } = await searchParams;
  const [locale, t] = await Promise.all([getLocale(), getTranslations("halls")]);
  await accountOrSignIn(locale, paths.adminNewHall(locale));
  const actor = await staffActor(isId(organizer) ? organizer : undefined);
  if (!actor || !mayEditHalls(actor.role)) return <ClosedRoom />;
  const { venues, rooms } = await readBeginnings(database());
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <a
          href={paths.adminHalls(locale, actor.organizerId)}
          className="inline-flex min-h-11 items-center text-brand"
        >
          {t("back")}
        </a>
        <h1 className="text-3xl font-bold">{t("new.title")}</h1>
      </header>
      <ClientMessages namespaces={["halls"]}>
        <NewHallForm
          action={submitNewHall}
          organizerId={actor.organizerId}
          venues={venues.map(({ id, name }) => ({ value: id, label: textIn(name, locale) }))}
          rooms={rooms.map(({ id, name, venue }) => ({
            id,
            name: textIn(name, locale),
            venue: textIn(venue, locale),
          }))}
        />
      </ClientMessages>
    </div>
  );
}
