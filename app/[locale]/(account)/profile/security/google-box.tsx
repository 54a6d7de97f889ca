import { getTranslations } from "next-intl/server";
import { GoogleButton } from "#components/account/google-button.tsx";
import { OwnForm } from "#components/account/own-form.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Card } from "#components/ui/card.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { googleSince } from "#lib/access/my-account.ts";
import { configuredGoogle } from "#lib/access/next-auth/handler.ts";
import { isFresh } from "#lib/access/rules/session-life.ts";
import { systemNow } from "#lib/clock.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { formatDay } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import { paths } from "#lib/paths.ts";
import { submitUnlinkGoogle } from "./actions.ts";

type Props = { locale: Locale; accountId: string; hasPassword: boolean; error?: ErrorCode };

/** Google as a way in: tied and untied, and never the last way in. Not there at all where the shop has none. */
export async function GoogleBox({ locale, accountId, hasPassword, error }: Props) {
  const since = await googleSince(accountId);
  if (!configuredGoogle() && !since) return null;
  const [t, common, say] = await Promise.all([
    getTranslations("account.security"),
    getTranslations("common"),
    getTranslations("errors"),
  ]);
  return (
    <Card as="section" id="google" aria-labelledby="google-title" className="grid gap-4">
      <h2 id="google-title" className="text-xl">
        {t("googleTitle")}
      </h2>
      {error && <Alert tone="danger">{say(error, { minutes: 15 })}</Alert>}
      <p>{since ? t("googleLinked", { date: formatDay(since, homeTimeZone, locale) }) : t("googleNot")}</p>
      {since && !hasPassword && <p className="text-sm text-muted">{t("googleLast")}</p>}
      {since && hasPassword && (
        <OwnForm
          action={submitUnlinkGoogle}
          hidden={{ locale }}
          fields={["password"]}
          submit={t("googleUnlink")}
          variant="secondary"
          done={t("googleUnlinked")}
        />
      )}
      {!since && hasPassword && (
        <form method="post" action={paths.postGoogle(locale)} className="grid gap-4">
          <input type="hidden" name="page" value="link" />
          <PasswordField
            name="password"
            label={t("yourPassword")}
            autoComplete="current-password"
            required
            showLabel={common("showPassword")}
            hideLabel={common("hidePassword")}
          />
          <GoogleButton label={t("googleLink")} />
        </form>
      )}
    </Card>
  );
}

/** For who has no password: a sign-in at Google a moment ago stands for it. */
export async function SignInAgain({
  locale,
  session,
  next = paths.profileSecurity(locale),
}: {
  locale: Locale;
  session: { reauthenticatedAt: Date | null };
  next?: string;
}) {
  const t = await getTranslations("account.security");
  if (isFresh(session.reauthenticatedAt, systemNow())) return null;
  return (
    <form method="post" action={paths.postGoogle(locale)} className="grid gap-3">
      <p className="text-sm text-muted">{t("googleAgainText")}</p>
      <input type="hidden" name="next" value={next} />
      <GoogleButton label={t("googleAgain")} />
    </form>
  );
}
