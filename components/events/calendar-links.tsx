import { getLocale, getTranslations } from "next-intl/server";
import { shortDate } from "#components/events/date-words.ts";

export type CalendarLink = {
  performanceId: string;
  startsAt: string;
  timeZone: string;
  fileUrl: string;
  googleUrl: string;
};

/** Each date as a calendar file and as a link to Google's, folded away until somebody asks. */
export async function CalendarLinks({ links }: { links: readonly CalendarLink[] }) {
  const locale = await getLocale();
  const t = await getTranslations("event");
  return (
    <details>
      <summary className="link inline-flex min-h-11 items-center font-medium">{t("calendar")}</summary>
      <ul className="grid gap-1 pb-2">
        {links.map((link) => (
          <li key={link.performanceId} className="flex flex-wrap items-center gap-x-4">
            <time dateTime={link.startsAt} className="basis-44 first-letter:uppercase">
              {shortDate(link, locale)}
            </time>
            <a href={link.fileUrl} className="link inline-flex min-h-11 items-center">
              {t("calendarFile")}
            </a>
            <a
              href={link.googleUrl}
              target="_blank"
              rel="noopener noreferrer"
              className="link inline-flex min-h-11 items-center"
            >
              {t("calendarGoogle")}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
