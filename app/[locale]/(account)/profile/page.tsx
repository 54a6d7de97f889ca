import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProfileForm } from "#components/account/profile-form.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { profileOf } from "#lib/access/queries.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { ageOn } from "#lib/access/rules/birth-date.ts";
import { formatPhone } from "#lib/access/rules/phone.ts";
import { paths } from "#lib/paths.ts";
import { birthWords } from "../birth-words.ts";
import { submitProfile } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.profile");
  return { title: t("title") };
}

/** Who I am here, and how I get in and out. */
export default async function ProfilePage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account")]);
  const { accountId } = await accountOrSignIn(locale, paths.profile(locale));
  const profile = await profileOf(accountId);
  if (!profile) redirect(paths.signIn(locale));
  const words = birthWords(locale);
  const { firstName, lastName, birthDate, phone } = profile;
  return (
    <main id="content" className="mx-auto grid w-full max-w-2xl gap-6 px-4 py-8 md:py-14">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid min-w-0 gap-1">
          <h1 className="text-2xl md:text-3xl">
            {firstName} {lastName}
          </h1>
          <p className="text-muted">
            {birthDate && `${t("age", { age: ageOn(birthDate, words.today) })} · `}
            {profile.email}
          </p>
        </div>
        <ButtonLink href={paths.tickets(locale)}>{t("profile.tickets")}</ButtonLink>
      </header>
      {!birthDate && (
        <Alert tone="info" live={false}>
          {t("profile.birthMissing")}
        </Alert>
      )}
      <Card as="section" className="grid gap-4">
        <h2 className="text-xl">{t("profile.details")}</h2>
        <ProfileForm
          action={submitProfile}
          hidden={{ locale }}
          known={{ firstName, lastName, birthDate, phone: phone ? formatPhone(phone) : "" }}
          {...words}
        />
      </Card>
      <Card as="section" className="grid gap-5">
        <h2 className="text-xl">{t("profile.security")}</h2>
        <Line text={t("profile.passwordText")}>
          <ButtonLink href={paths.forgotPassword(locale)} variant="secondary">
            {profile.hasPassword ? t("profile.changePassword") : t("profile.setPassword")}
          </ButtonLink>
        </Line>
        <form method="post" action={paths.postSignOut(locale)} className="grid gap-5">
          <Line text={t("profile.everywhereText")}>
            <Button type="submit" name="everywhere" value="1" variant="danger">
              {t("profile.everywhere")}
            </Button>
          </Line>
          <div>
            <Button type="submit" variant="secondary">
              {t("profile.signOut")}
            </Button>
          </div>
        </form>
      </Card>
    </main>
  );
}

function Line({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2">
      {children}
      <p className="text-sm text-muted">{text}</p>
    </div>
  );
}
