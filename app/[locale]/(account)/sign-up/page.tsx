import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountPage, LineLink } from "#components/account/account-page.tsx";
import { SignUpForm } from "#components/account/sign-up-form.tsx";
import { configuredGoogle } from "#lib/access/next-auth/handler.ts";
import { currentSession } from "#lib/access/request.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { birthWords } from "../birth-words.ts";
import { errorOf, nextOf, type SearchParams } from "../search-params.ts";
import { submitSignUp } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUp.title") };
}

export default async function SignUpPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params] = await Promise.all([
    getLocale(),
    getTranslations("account.signUp"),
    searchParams,
  ]);
  const next = nextOf(params);
  if (await currentSession()) redirect(next || paths.profile(locale));
  return (
    <AccountPage title={t("title")} lead={t("lead")}>
      <SignUpForm
        action={submitSignUp}
        hidden={{ locale, next, page: "sign-up" }}
        google={configuredGoogle() ? paths.postGoogle(locale) : undefined}
        initial={initialState(errorOf(params.error))}
        {...birthWords(locale)}
      />
      <p className="flex flex-wrap items-center gap-x-2 border-t border-line pt-4">
        {t("haveAccount")}
        <LineLink href={paths.signIn(locale, next || undefined)}>{t("signIn")}</LineLink>
      </p>
    </AccountPage>
  );
}

/** Back from Google, or from its button, with something that is missing here. */
function initialState(code: ErrorCode | undefined): ActionState | undefined {
  if (!code) return undefined;
  const fields: Record<string, ErrorCode> =
    code === "CONSENT_REQUIRED" ? { consentTerms: code, consentPersonalData: code } : {};
  return { status: "error", code, fields };
}
