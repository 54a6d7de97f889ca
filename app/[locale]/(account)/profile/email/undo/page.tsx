import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage } from "#components/account/account-page.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { oldEmailOf } from "#lib/access/commands/undo-email-change.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { one, type SearchParams } from "../../../search-params.ts";
import { submitOldEmailLink } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.undoEmail");
  // The secret of the link stands in the address: it goes to nobody as a referrer.
  return { title: t("title"), referrer: "same-origin" };
}

/** Where the letter to the old address leads. Opening it changes nothing; the button does. */
export default async function UndoNewEmailPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, account, params] = await Promise.all([
    getLocale(),
    getTranslations("account.undoEmail"),
    getTranslations("account"),
    searchParams,
  ]);
  if (one(params.done)) {
    return (
      <AccountPage title={t("done")} lead={t("doneText")}>
        <ButtonLink reload href={paths.forgotPassword(locale)}>
          {t("newPassword")}
        </ButtonLink>
      </AccountPage>
    );
  }
  const token = one(params.token);
  const email = await oldEmailOf(token, systemNow());
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
      <PasswordForm action={submitOldEmailLink} hidden={{ locale, token }} submit={t("submit")} />
    </AccountPage>
  );
}
