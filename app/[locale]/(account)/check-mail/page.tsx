import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { AskMailForm } from "#components/account/ask-mail-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { pendingMail } from "../account-cookies.ts";
import { one, type SearchParams } from "../search-params.ts";
import { sendConfirmationAgain, sendResetAgain } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.checkMail");
  return { title: t("title") };
}

/** A letter is on its way: to whom, what it does, and what to do when it does not come. */
export default async function CheckMailPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params, pending] = await Promise.all([
    getLocale(),
    getTranslations("account.checkMail"),
    searchParams,
    pendingMail(),
  ]);
  const isReset = one(params.for) === "reset";
  const email = pending?.email;
  const told = isReset
    ? email
      ? t("reset", { email })
      : t("resetNoEmail")
    : email
      ? t("confirm", { email })
      : t("confirmNoEmail");
  return (
    <AccountPage title={t("title")} lead={told}>
      <p className="text-muted">{t("spam")}</p>
      {env().isDemo && (
        <ButtonLink reload href={paths.mailbox(locale)} size="lg" wide>
          {t("mailbox")}
        </ButtonLink>
      )}
      <AskMailForm
        action={isReset ? sendResetAgain : sendConfirmationAgain}
        hidden={{ locale, next: pending?.next ?? "", ...(email ? { email } : {}) }}
        submit={t("again")}
        isKnown={email !== undefined}
      />
      <LineLink
        href={isReset ? paths.forgotPassword(locale) : paths.signUp(locale, pending?.next ?? undefined)}
      >
        {t("other")}
      </LineLink>
    </AccountPage>
  );
}
