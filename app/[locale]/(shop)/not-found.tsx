import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

/**
 * 404 in the visitor's language, for an address that does not exist and for a thing that is not there. It has no frame of its own:
 * Next sends this with every page of the layout beside it, and header and footer would go twice.
 */
export default async function NotFoundPage() {
  const locale = await getLocale();
  const t = await getTranslations("notFound");
  return (
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
  );
}
