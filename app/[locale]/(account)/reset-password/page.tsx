import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage } from "#components/account/account-page.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { isResetLink } from "#lib/access/commands/reset-password.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../search-params.ts";
import { submitReset } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.reset");
  return { title: t("title"), referrer: "same-origin" };
}

/** Where the letter's link leads. Opening it uses nothing up. */
export default async function ResetPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, confirm, params] = await Promise.all([
    getLocale(),
    getTranslations("account.reset"),
    getTranslations("account.confirm"),
    searchParams,
  ]);
  const token = one(params.token);
  if (!(await isResetLink(token, systemNow()))) {
    return (
      <AccountPage title={confirm("expiredTitle")} lead={t("expired")}>
        <ButtonLink href={paths.forgotPassword(locale)}>{t("askAgain")}</ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t("title")} lead={t("text")}>
      <PasswordForm action={submitReset} hidden={{ locale, token }} submit={t("submit")} password="new" />
    </AccountPage>
  );
}
