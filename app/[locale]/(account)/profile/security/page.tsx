import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LineLink } from "#components/account/account-page.tsx";
import { OwnForm } from "#components/account/own-form.tsx";
import { ProfileFrame } from "#components/account/profile-frame.tsx";
import { SessionList } from "#components/account/session-list.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { KeepFocus } from "#components/ui/keep-focus.tsx";
import { mySessions } from "#lib/access/my-account.ts";
import { profileOf } from "#lib/access/queries.ts";
import { accountOrSignIn, currentSession } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";
import { errorOf, type SearchParams } from "../../search-params.ts";
import { submitEndSession, submitNewEmail, submitNewPassword } from "./actions.ts";
import { GoogleBox, SignInAgain } from "./google-box.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.security");
  return { title: t("title") };
}

/** How I get in, and where I am in. */
export default async function SecurityPage({ searchParams }: { searchParams: SearchParams }) {
  const [locale, t, params] = await Promise.all([
    getLocale(),
    getTranslations("account.security"),
    searchParams,
  ]);
  const actor = await accountOrSignIn(locale, paths.profileSecurity(locale));
  const [profile, session] = await Promise.all([profileOf(actor.accountId), currentSession()]);
  if (!profile || !session) redirect(paths.signIn(locale));
  const sessions = await mySessions(actor.accountId, actor.sessionId, session.role, systemNow());
  const { hasPassword } = profile;
  return (
    <ProfileFrame current="security" title={<h1 className="text-2xl md:text-3xl">{t("title")}</h1>}>
      <Card as="section" aria-labelledby="email" className="grid gap-4">
        <h2 id="email" className="text-xl">
          {t("email")}
        </h2>
        <p className="[overflow-wrap:anywhere]">{t("emailNow", { email: profile.email })}</p>
        <p className="text-sm text-muted">{t("emailText")}</p>
        {!hasPassword && <SignInAgain locale={locale} session={session} />}
        <OwnForm
          action={submitNewEmail}
          hidden={{ locale }}
          fields={hasPassword ? ["email", "password"] : ["email"]}
          submit={t("emailSubmit")}
          done={t("emailSent")}
        />
      </Card>
      <Card as="section" aria-labelledby="password" className="grid gap-4">
        <h2 id="password" className="text-xl">
          {t("password")}
        </h2>
        {hasPassword ? (
          <OwnForm
            action={submitNewPassword}
            hidden={{ locale }}
            fields={["password", "newPassword"]}
            submit={t("passwordSubmit")}
            done={t("passwordDone")}
          >
            <LineLink href={paths.forgotPassword(locale)}>{t("passwordForgot")}</LineLink>
          </OwnForm>
        ) : (
          <SetPassword locale={locale} />
        )}
      </Card>
      <GoogleBox
        locale={locale}
        accountId={actor.accountId}
        hasPassword={hasPassword}
        error={errorOf(params.error)}
      />
      <Card as="section" aria-labelledby="sessions" className="grid gap-2">
        <h2 id="sessions" className="text-xl">
          {t("sessions")}
        </h2>
        <KeepFocus>
          <SessionList
            endAction={submitEndSession}
            signOutPath={paths.postSignOut(locale)}
            sessions={sessions.map(({ seenAt, ...rest }) => ({
              ...rest,
              seen: formatMoment(seenAt, homeTimeZone, locale),
            }))}
          />
        </KeepFocus>
      </Card>
    </ProfileFrame>
  );
}

async function SetPassword({ locale }: { locale: "kk" | "ru" | "en" }) {
  const t = await getTranslations("account");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted">{t("security.noPassword")}</p>
      <ButtonLink href={paths.forgotPassword(locale)} variant="secondary">
        {t("profile.setPassword")}
      </ButtonLink>
    </div>
  );
}
