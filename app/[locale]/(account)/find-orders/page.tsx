import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { AskMailForm } from "#components/account/ask-mail-form.tsx";
import { paths } from "#lib/paths.ts";
import { submitFindOrders } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("findOrders");
  return { title: t("title") };
}

/** A guest's way back to what they bought: one letter with links to all of it. */
export default async function FindOrdersPage() {
  const [locale, t, signIn] = await Promise.all([
    getLocale(),
    getTranslations("findOrders"),
    getTranslations("account.signIn"),
  ]);
  return (
    <AccountPage title={t("title")} lead={t("lead")}>
      <AskMailForm action={submitFindOrders} hidden={{ locale }} submit={t("submit")} done={t("sent")} />
      <LineLink href={paths.signIn(locale, paths.tickets(locale))}>{signIn("title")}</LineLink>
    </AccountPage>
  );
}
