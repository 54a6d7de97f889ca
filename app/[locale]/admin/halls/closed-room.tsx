import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { paths } from "#lib/paths.ts";

/** For who is signed in and may not draw halls. */
export async function ClosedRoom() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("admin")]);
  return (
    <EmptyState
      title={t("forbiddenTitle")}
      action={
        <ButtonLink reload href={paths.admin(locale)}>
          {t("today")}
        </ButtonLink>
      }
    >
      {t("forbiddenText")}
    </EmptyState>
  );
}
