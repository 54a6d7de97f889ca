import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import { formatMoment } from "#lib/i18n/document-languages.ts";
import { homeTimeZone } from "#lib/i18n/translator.ts";
import type { LocalMailLine } from "#lib/mail/rules/local-mail.ts";

type Props = {
  mails: readonly LocalMailLine[];
  /** The letter of the address: on a phone it takes the list's place. */
  chosenId: string | null;
  shownId: string | undefined;
  hrefOf: (id: string) => string;
};

/** The letters, newest first. */
export function MailList({ mails, chosenId, shownId, hrefOf }: Props) {
  const t = useTranslations("mailbox");
  const locale = useLocale();
  return (
    <nav aria-label={t("list")} className={classes("min-w-0", chosenId && "hidden md:block")}>
      <ul className="grid overflow-hidden rounded-card border border-line bg-surface">
        {mails.map((mail) => (
          <li key={mail.id} className="border-b border-line last:border-b-0">
            <Link
              href={hrefOf(mail.id)}
              aria-current={mail.id === shownId ? "true" : undefined}
              className={classes(
                "grid min-h-11 gap-0.5 px-4 py-3 hover:bg-sunken",
                mail.id === shownId && "bg-brand-soft",
              )}
            >
              <span className="truncate text-sm text-muted">{mail.recipient}</span>
              <span className="font-semibold">{mail.subject}</span>
              <time dateTime={mail.createdAt.toISOString()} className="text-sm text-muted">
                {formatMoment(mail.createdAt, homeTimeZone, locale)}
              </time>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
