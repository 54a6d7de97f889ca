import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ConsentList } from "#components/account/consent-list.tsx";
import { OwnForm } from "#components/account/own-form.tsx";
import { ProfileFrame } from "#components/account/profile-frame.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { database } from "#db/client.ts";
import { myConsents } from "#lib/access/my-account.ts";
import { profileOf } from "#lib/access/queries.ts";
import { accountOrSignIn, currentSession } from "#lib/access/request.ts";
import { systemNow } from "#lib/clock.ts";
import { formatDay } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { countUpcoming } from "#lib/orders/queries/count-upcoming.ts";
import { paths } from "#lib/paths.ts";
import { SignInAgain } from "../security/google-box.tsx";
import { submitDeletion, submitTransferConsent } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.data");
  return { title: t("title") };
}

/** What we keep of me, what I agreed to, and the way to take it all along or away. */
export default async function DataPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account.data")]);
  const { accountId } = await accountOrSignIn(locale, paths.profileData(locale));
  const [profile, session, consents, upcoming] = await Promise.all([
    profileOf(accountId),
    currentSession(),
    myConsents(accountId),
    countUpcoming(database(), accountId, systemNow()),
  ]);
  if (!profile || !session) redirect(paths.signIn(locale));
  return (
    <ProfileFrame current="data" title={<h1 className="text-2xl md:text-3xl">{t("title")}</h1>}>
      <ConsentList
        locale={locale}
        action={submitTransferConsent}
        consents={consents.map(({ at, ...rest }) => ({ ...rest, date: formatDay(at, homeTimeZone, locale) }))}
      />
      <Card as="section" aria-labelledby="download" className="grid justify-items-start gap-3">
        <h2 id="download" className="text-xl">
          {t("download")}
        </h2>
        <p className="text-muted">{t("downloadText")}</p>
        <ButtonLink reload href={paths.myData} variant="secondary">
          {t("downloadSubmit")}
        </ButtonLink>
      </Card>
      <Card as="section" aria-labelledby="delete" className="grid gap-4">
        <h2 id="delete" className="text-xl">
          {t("delete")}
        </h2>
        <p className="text-muted">{t("deleteText")}</p>
        {upcoming > 0 && (
          <Alert tone="warning" live={false}>
            {t("deleteTickets", { count: upcoming })}
          </Alert>
        )}
        {!profile.hasPassword && (
          <SignInAgain locale={locale} session={session} next={paths.profileData(locale)} />
        )}
        <OwnForm
          action={submitDeletion}
          hidden={{ locale }}
          fields={profile.hasPassword ? ["typedEmail", "password"] : ["typedEmail"]}
          submit={t("deleteSubmit")}
          variant="danger"
        />
      </Card>
    </ProfileFrame>
  );
}
