import { Paperclip } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import type { LocalMail } from "#lib/mail/rules/local-mail.ts";

/** A letter as a mail program would show it: in a frame without scripts, whose links open on top. */
export function MailView({ mail, backHref }: { mail: LocalMail; backHref: string }) {
  const t = useTranslations("mailbox");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <article className="grid min-w-0 content-start gap-4">
      <p className="md:hidden">
        <Link href={backHref} className="inline-flex min-h-11 items-center font-semibold text-brand">
          ← {common("back")}
        </Link>
      </p>
      <header className="grid gap-2">
        <h2 className="text-xl">{mail.subject}</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 [&_dt]:text-muted">
          <dt>{t("to")}</dt>
          <dd className="min-w-0 break-words">{mail.recipient}</dd>
          <dt>{t("sentAt")}</dt>
          <dd>{formatMoment(mail.createdAt, homeTimeZone, locale)}</dd>
        </dl>
        {mail.attachments.length > 0 && (
          <ul aria-label={t("attachments")} className="flex flex-wrap gap-2">
            {mail.attachments.map(({ filename, size }) => (
              <li
                key={filename}
                className="inline-flex items-center gap-1.5 rounded-control border border-line px-2 py-1 text-sm"
              >
                <Paperclip aria-hidden className="size-4" />
                {filename}
                <span className="text-muted">{t("kilobytes", { size: Math.ceil(size / 1024) })}</span>
              </li>
            ))}
          </ul>
        )}
      </header>
      <iframe
        title={t("frame", { subject: mail.subject })}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
        srcDoc={openingOnTop(mail.html)}
        className="h-[75dvh] w-full rounded-card border border-line bg-white"
      />
      <details>
        <summary className="link inline-flex min-h-11 items-center">{t("plain")}</summary>
        <pre className="overflow-x-auto rounded-card border border-line bg-surface p-4 text-sm whitespace-pre-wrap">
          {mail.text}
        </pre>
      </details>
    </article>
  );
}

/** A link without a target of its own would open inside the frame. */
function openingOnTop(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`);
}
