import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/field.tsx";
import { currentSession, staffActor } from "#lib/access/request.ts";
import { type Locale, locales } from "#lib/i18n/localized.ts";
import { languageNames } from "#lib/i18n/routing.ts";
import { renderMail, subjectOf } from "#lib/mail/render.tsx";
import type { MailKind } from "#lib/mail/rules/mails.ts";
import { sampleMails } from "#lib/mail/samples.ts";
import { paths } from "#lib/paths.ts";
import { ClosedRoom } from "../halls/closed-room.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("adminMails");
  return { title: t("title"), robots: { index: false } };
}

const kinds = Object.keys(sampleMails).sort() as MailKind[];
const looks = ["light", "dark", "text"] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every letter of the shop with sample data, in each language, by day and by night, and as plain text. For staff. */
export default async function MailsPage({ searchParams }: Props) {
  const [locale, t, query] = await Promise.all([getLocale(), getTranslations("adminMails"), searchParams]);
  if (!(await currentSession())) redirect(paths.signIn(locale, paths.adminMails(locale)));
  const actor = await staffActor();
  if (!actor || actor.role === "door") return <ClosedRoom />;
  const kind = kinds.find((known) => known === query.kind) ?? kinds[0]!;
  const look = looks.find((known) => known === query.look) ?? "light";
  const language = [...locales, "both"].find((known) => known === query.language) ?? locale;
  const languages: Locale[] = language === "both" ? ["kk", "ru"] : [language as Locale];
  const mail = await renderMail(kind, sampleMails[kind], languages);
  const kindOptions = kinds
    .map((value) => ({ value, label: subjectOf(value, sampleMails[value], [locale]) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      <form action={paths.adminMails(locale)} className="grid items-end gap-3 md:grid-cols-4">
        <SelectField name="kind" label={t("kind")} defaultValue={kind} options={kindOptions} />
        <SelectField
          name="language"
          label={t("language")}
          defaultValue={language}
          options={[
            ...locales.map((value) => ({ value, label: languageNames[value].full })),
            { value: "both", label: t("both") },
          ]}
        />
        <SelectField
          name="look"
          label={t("look")}
          defaultValue={look}
          options={looks.map((value) => ({ value, label: t(value) }))}
        />
        <Button type="submit">{t("show")}</Button>
      </form>
      <p>
        <span className="text-muted">{t("subject")}: </span>
        <strong>{mail.subject}</strong>
      </p>
      {look === "text" ? (
        <pre className="overflow-x-auto rounded-card border border-line bg-surface p-4 text-sm whitespace-pre-wrap">
          {mail.text}
        </pre>
      ) : (
        <iframe
          title={t("frame")}
          sandbox=""
          srcDoc={inLook(mail.html, look)}
          className="h-[75dvh] w-full rounded-card border border-line bg-white"
        />
      )}
    </div>
  );
}

/** A mail is dark where its reader's program is; here it is as it was asked for. */
function inLook(html: string, look: "light" | "dark"): string {
  return html.replaceAll("(prefers-color-scheme: dark)", look === "dark" ? "all" : "not all");
}
