import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { holdOnPage } from "#app/[locale]/(shop)/events/[slug]/[performance]/seats/actions.ts";
import { SeatsScreen, seatsPageOr404 } from "#app/[locale]/(shop)/events/[slug]/seats-screen.tsx";
import { SeatsTitle } from "#components/events/seats-title.tsx";
import { Alert } from "#components/ui/alert.tsx";
import type { ErrorCode } from "#lib/errors.ts";
import { messagesOf } from "#lib/i18n/messages.ts";
import { paths } from "#lib/paths.ts";

/** Made per request: it knows what this visitor holds. */
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ slug: string; performance: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, performance } = await params;
  const page = await seatsPageOr404(slug, performance);
  const t = await getTranslations("event");
  return { title: t("seatsOf", { title: page.title }), robots: { index: false } };
}

/** Seats opened directly, or without scripts: the same choice as a page of its own. */
export default async function Seats({ params, searchParams }: Props) {
  const { slug, performance } = await params;
  const { section, refused } = await searchParams;
  const page = await seatsPageOr404(slug, performance);
  const locale = await getLocale();
  const t = await getTranslations("event");
  const errors = await getTranslations("errors");
  const back = paths.seats(locale, slug, performance);
  return (
    <main
      id="content"
      className="flex h-[calc(100dvh-3.5rem)] min-h-[37rem] flex-col md:h-[calc(100dvh-4rem)] noscript:h-auto"
    >
      <div className="flex items-center gap-2 px-2 py-2 md:px-4">
        <Link
          href={paths.event(locale, slug)}
          prefetch={false}
          aria-label={t("backToEvent")}
          title={t("backToEvent")}
          className="grid size-11 shrink-0 place-items-center rounded-control hover:bg-sunken"
        >
          <ArrowLeft aria-hidden className="size-5" />
        </Link>
        <h1 className="min-w-0 text-lg">
          <SeatsTitle page={page} />
        </h1>
      </div>
      {isErrorCode(refused) && (
        <div className="px-4 pb-3">
          <Alert tone="danger">{errors(refused)}</Alert>
        </div>
      )}
      <div className="min-h-0 grow">
        <SeatsScreen
          page={page}
          section={typeof section === "string" ? section : undefined}
          holdAction={holdOnPage.bind(null, { locale, back })}
        />
      </div>
    </main>
  );
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(messagesOf("en").errors, value);
}
