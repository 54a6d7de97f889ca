import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { JoinForm } from "#components/waiting/join-form.tsx";
import { ShowFacts } from "#components/waiting/show-facts.tsx";
import { database } from "#db/client.ts";
import { profileOf } from "#lib/access/queries.ts";
import { currentSession } from "#lib/access/request.ts";
import { textIn } from "#lib/i18n/document-languages.ts";
import { paths } from "#lib/paths.ts";
import { maxWaitingSize } from "#lib/seating/rules/waiting.ts";
import { readWaitingShow } from "#lib/seating/waiting/queries.ts";
import { joinList } from "../actions.ts";

type Props = { params: Promise<{ performance: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waiting");
  return { title: t("title") };
}

/** Where somebody gets in line for a performance or a category that is sold out. */
export default async function JoinWaitingPage({ params }: Props) {
  const { performance } = await params;
  const [locale, t] = [await getLocale(), await getTranslations("waiting")];
  const show = await readWaitingShow(database(), performance);
  if (!show) notFound();
  const session = await currentSession();
  const profile = session && (await profileOf(session.accountId));
  const known = {
    name: profile ? `${profile.firstName} ${profile.lastName}` : "",
    email: profile?.email ?? "",
    phone: profile?.phone ?? "",
  };
  const most = Math.min(maxWaitingSize, show.maxSeats);
  return (
    <ClientMessages namespaces={["waiting"]}>
      <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-6 md:py-10">
        <div>
          <a
            href={paths.event(locale, show.eventSlug)}
            className="inline-flex min-h-11 items-center font-semibold text-brand"
          >
            ← {t("toEvent")}
          </a>
          <h1 className="text-3xl">{t("title")}</h1>
        </div>
        <ShowFacts show={show} />
        <p>{t("intro")}</p>
        <JoinForm
          action={joinList}
          fields={{ performanceId: show.performanceId, locale }}
          sizes={Array.from({ length: most }, (_, index) => index + 1)}
          categories={show.categories.map(({ code, name }) => ({ code, name: textIn(name, locale) }))}
          known={known}
        />
      </main>
    </ClientMessages>
  );
}
