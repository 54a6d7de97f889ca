import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { AskMailForm } from "#components/account/ask-mail-form.tsx";
import { currentSession } from "#lib/access/request.ts";
import { paths } from "#lib/paths.ts";
import { pendingMail } from "../account-cookies.ts";
import { submitForgot } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.forgot");
  return { title: t("title") };
}

/** For who forgot, and for who wants another password: the letter shows that the e-mail is theirs. */
export default async function ForgotPasswordPage() {
  const [locale, t, signIn, session, pending] = await Promise.all([
    getLocale(),
    getTranslations("account.forgot"),
    getTranslations("account.signIn"),
    currentSession(),
    pendingMail(),
  ]);
  return (
    <AccountPage title={t("title")} lead={t("text")}>
      <AskMailForm
        action={submitForgot}
        hidden={{ locale }}
        submit={t("submit")}
        defaultEmail={session?.email ?? pending?.email}
      />
      {!session && <LineLink href={paths.signIn(locale)}>{signIn("title")}</LineLink>}
    </AccountPage>
  );
}
