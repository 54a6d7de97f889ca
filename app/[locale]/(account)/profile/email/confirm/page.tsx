import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage } from "#components/account/account-page.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { newEmailOf } from "#lib/access/commands/change-email.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../../../search-params.ts";
import { submitNewEmailLink } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.newEmail");
  // The secret of the link stands in the address: it goes to nobody as a referrer.
  return { title: t("title"), referrer: "same-origin" };
}

/** Where the letter to a new address leads. Opening it changes nothing; the button does. */
export default async function ConfirmNewEmailPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, account, params] = await Promise.all([
    getLocale(),
    getTranslations("account.newEmail"),
    getTranslations("account"),
    searchParams,
  ]);
  if (one(params.done)) {
    return (
      <AccountPage title={t("done")} lead={t("doneText")}>
        <ButtonLink reload href={paths.profile(locale)}>
          {t("toProfile")}
        </ButtonLink>
      </AccountPage>
    );
  }
  const token = one(params.token);
  const email = await newEmailOf(token, systemNow());
  if (!email) {
    return (
      <AccountPage title={account("confirm.expiredTitle")} lead={account("linkOver")}>
        <ButtonLink reload href={paths.profileSecurity(locale)} variant="secondary">
          {account("security.title")}
        </ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t("title")} lead={t("text", { email })}>
      <PasswordForm action={submitNewEmailLink} hidden={{ locale, token }} submit={t("submit")} />
    </AccountPage>
  );
}
