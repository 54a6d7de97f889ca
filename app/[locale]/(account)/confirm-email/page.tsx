import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { confirmationState } from "#lib/access/commands/confirm-email.ts";
import { systemNow } from "#lib/clock.ts";
import { paths } from "#lib/paths.ts";
import { pendingMail } from "../account-cookies.ts";
import { nextOf, one, type SearchParams } from "../search-params.ts";
import { submitConfirmation } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.confirm");
  // The secret of the link stands in the address: it goes to nobody as a referrer.
  return { title: t("title"), referrer: "same-origin" };
}

/** Where the letter's link leads. Opening it changes nothing; the button does. */
export default async function ConfirmEmailPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params, pending] = await Promise.all([
    getLocale(),
    getTranslations("account.confirm"),
    searchParams,
    pendingMail(),
  ]);
  const token = one(params.token);
  const state = await confirmationState(token, pending?.proof ?? null, systemNow());
  if (state === "expired") return <Expired />;
  return (
    <AccountPage title={t("title")} lead={state === "ready" ? t("text") : t("otherBrowser")}>
      <PasswordForm
        action={submitConfirmation}
        hidden={{ locale, token, next: nextOf(params) || (pending?.next ?? "") }}
        submit={t("submit")}
        password={state === "ready" ? undefined : "known"}
      >
        {state !== "ready" && <LineLink href={paths.forgotPassword(locale)}>{t("forgot")}</LineLink>}
      </PasswordForm>
    </AccountPage>
  );
}

async function Expired() {
  const [locale, t, account] = await Promise.all([
    getLocale(),
    getTranslations("account.confirm"),
    getTranslations("account.signUp"),
  ]);
  return (
    <AccountPage title={t("expiredTitle")} lead={t("expired")}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={paths.signIn(locale)}>{account("signIn")}</ButtonLink>
        <ButtonLink href={paths.checkMail(locale, "confirm")} variant="secondary">
          {t("askAgain")}
        </ButtonLink>
      </div>
    </AccountPage>
  );
}
