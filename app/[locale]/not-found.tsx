import { getLocale, getTranslations } from "next-intl/server";
import { Shell } from "#components/shell/shell.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

/** 404 in the visitor's language, for an address that does not exist and for a thing that is not there. */
export default async function NotFoundPage() {
  const locale = await getLocale();
  const t = await getTranslations("notFound");
  return (
    <Shell>
      <main id="content" className="page-width">
        <EmptyState
          level={1}
          ornament="rosette"
          title={t("title")}
          action={
            <>
              <ButtonLink href={paths.events(locale)}>{t("toEvents")}</ButtonLink>
              <ButtonLink href={paths.tickets(locale)} variant="secondary" reload>
                {t("toTickets")}
              </ButtonLink>
            </>
          }
        >
          <p>{t("text")}</p>
        </EmptyState>
      </main>
    </Shell>
  );
}
