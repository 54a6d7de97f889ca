import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProfileForm } from "#components/account/profile-form.tsx";
import { ProfileFrame } from "#components/account/profile-frame.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { profileOf } from "#lib/access/queries.ts";
import { accountOrSignIn } from "#lib/access/request.ts";
import { ageOn } from "#lib/access/rules/birth-date.ts";
import { formatPhone } from "#lib/access/rules/phone.ts";
import { reminderChoiceOf } from "#lib/access/rules/reminders.ts";
import { paths } from "#lib/paths.ts";
import { birthWords } from "../birth-words.ts";
import { submitProfile } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.profile");
  return { title: t("title") };
}

/** Who I am here. */
export default async function ProfilePage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("account")]);
  const { accountId } = await accountOrSignIn(locale, paths.profile(locale));
  const profile = await profileOf(accountId);
  if (!profile) redirect(paths.signIn(locale));
  const words = birthWords(locale);
  const { firstName, lastName, birthDate, phone } = profile;
  const title = (
    <header className="flex flex-wrap items-end justify-between gap-4">
      <div className="grid min-w-0 gap-1">
        <h1 className="text-2xl md:text-3xl">
          {firstName} {lastName}
        </h1>
        <p className="text-muted [overflow-wrap:anywhere]">
          {birthDate && `${t("age", { age: ageOn(birthDate, words.today) })} · `}
          {profile.email}
        </p>
      </div>
      <ButtonLink href={paths.tickets(locale)}>{t("profile.tickets")}</ButtonLink>
    </header>
  );
  const known = {
    firstName,
    lastName,
    birthDate,
    phone: phone ? formatPhone(phone) : "",
    language: profile.locale,
    reminders: reminderChoiceOf(profile.reminderHours),
  };
  return (
    <ProfileFrame current="details" title={title}>
      {!birthDate && (
        <Alert tone="info" live={false}>
          {t("profile.birthMissing")}
        </Alert>
      )}
      <Card as="section" aria-labelledby="details" className="grid gap-4">
        <h2 id="details" className="text-xl">
          {t("profile.details")}
        </h2>
        <ProfileForm action={submitProfile} hidden={{ locale }} known={known} {...words} />
      </Card>
    </ProfileFrame>
  );
}
