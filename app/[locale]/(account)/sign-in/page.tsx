import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink, Or } from "#components/account/account-page.tsx";
import { DropTickets } from "#components/account/drop-tickets.tsx";
import { GoogleButton } from "#components/account/google-button.tsx";
import { SignInForm } from "#components/account/sign-in-form.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { configuredGoogle } from "#lib/access/next-auth/handler.ts";
import { currentSession } from "#lib/access/request.ts";
import { demoAccounts, demoPassword } from "#lib/access/rules/demo.ts";
import { env } from "#lib/env.ts";
import { paths } from "#lib/paths.ts";
import { errorOf, nextOf, one, type SearchParams } from "../search-params.ts";
import { submitSignIn } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, say, findOrders, params] = await Promise.all([
    getLocale(),
    getTranslations("account.signIn"),
    getTranslations("errors"),
    getTranslations("findOrders"),
    searchParams,
  ]);
  const next = nextOf(params);
  if (await currentSession()) redirect(next || paths.home(locale));
  const error = errorOf(params.error);
  const here = paths.signIn(locale, next || undefined);
  const people = demoAccounts.map((person) => ({
    ...person,
    href: `${here}${next ? "&" : "?"}demo=${person.key}`,
  }));
  const known = people.find(({ key }) => env().isDemo && key === one(params.demo));
  return (
    <AccountPage title={t("title")}>
      <DropTickets />
      {error && <Alert tone="danger">{say(error, { minutes: 15 })}</Alert>}
      {one(params.done) === "password" && <Alert tone="ok">{t("passwordChanged")}</Alert>}
      {one(params.done) === "deleted" && <Alert tone="ok">{t("deleted")}</Alert>}
      <SignInForm
        action={submitSignIn}
        hidden={{ locale, next }}
        links={{ forgot: paths.forgotPassword(locale), sendAgain: paths.checkMail(locale, "confirm") }}
        known={known && { email: known.email, password: demoPassword }}
        demo={env().isDemo ? { people, password: demoPassword } : undefined}
        key={known?.key}
      />
      {configuredGoogle() && <GoogleWay action={paths.postGoogle(locale)} next={next} />}
      <p className="flex flex-wrap items-center gap-x-2 border-t border-line pt-4">
        {t("noAccount")}
        <LineLink href={paths.signUp(locale, next || undefined)}>{t("signUp")}</LineLink>
      </p>
      <LineLink href={paths.findOrders(locale)}>{findOrders("link")}</LineLink>
    </AccountPage>
  );
}

/** Google lets nobody in from the browsers inside Instagram and its kin: there it says so instead. */
async function GoogleWay({ action, next }: { action: string; next: string }) {
  const t = await getTranslations("account");
  const isInsideApp = /Instagram|FBAN|FBAV|Line\//.test((await headers()).get("user-agent") ?? "");
  return (
    <>
      <Or>{t("or")}</Or>
      {isInsideApp ? (
        <p className="text-sm text-muted">{t("signIn.googleInApp")}</p>
      ) : (
        <form method="post" action={action}>
          <input type="hidden" name="next" value={next} />
          <GoogleButton label={t("signIn.google")} />
        </form>
      )}
    </>
  );
}
