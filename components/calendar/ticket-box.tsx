import { CalendarCheck, CalendarPlus } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { Press } from "#components/account/press.tsx";
import { canAdd, type TicketCalendar } from "#lib/calendar/rules/view.ts";
import { paths } from "#lib/paths.ts";

type Props = { calendar: TicketCalendar; title: string; place: string; add: AccountAction };

/** On a ticket: into my own Google Calendar, or how it stands there. */
export function TicketBox({ calendar, title, place, add }: Props) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const { isConnected, entry, ticketId } = calendar;
  const icon = <CalendarPlus aria-hidden className="size-5" />;
  if (!isConnected) {
    return (
      <p className="no-print text-muted">
        {t.rich("follow", {
          link: (words) => (
            <Link href={paths.calendar(locale)} className="link">
              {words}
            </Link>
          ),
        })}
      </p>
    );
  }
  if (canAdd(isConnected, entry)) {
    return (
      <div className="no-print">
        <Press
          action={add}
          hidden={{ ticket: ticketId }}
          variant="ghost"
          icon={icon}
          label={t("tickets.addLabel", { title, place })}
        >
          {t("tickets.add")}
        </Press>
      </div>
    );
  }
  return (
    <p className="no-print flex items-center gap-2 text-muted">
      <CalendarCheck aria-hidden className="size-5" />
      <Link href={paths.calendar(locale)} className="link inline-flex min-h-11 items-center">
        {t("google")}: {t(`entries.${entry}`)}
      </Link>
    </p>
  );
}
