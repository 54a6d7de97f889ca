import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage } from "#components/account/account-page.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { currentSession } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signOut");
  return { title: t("title") };
}

/** Asks first: opening an address must not sign anybody out. */
export default async function SignOutPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account.signOut")]);
  if (!(await currentSession())) redirect(paths.home(locale));
  return (
    <AccountPage title={t("title")} lead={t("text")}>
      <form method="post" action={paths.postSignOut(locale)} className="flex flex-wrap gap-3">
        <Button type="submit">{t("submit")}</Button>
        <ButtonLink href={paths.profile(locale)} variant="secondary">
          {t("stay")}
        </ButtonLink>
      </form>
    </AccountPage>
  );
}
