import { CalendarPlus, FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";

type Props = {
  files: { pdf: string; ics: string };
  /** A link for each showing that fills in an entry of Google Calendar. */
  google: { performanceId: string; href: string; title: string }[];
};

/** All tickets as files. On a phone they come after the tickets: at the door the code is what is wanted. */
export function TicketFiles({ files, google }: Props) {
  const t = useTranslations("order");
  return (
    <div className="no-print flex flex-wrap gap-3 max-md:order-1">
      <ButtonLink href={files.pdf} reload icon={<FileDown aria-hidden className="size-5" />}>
        {t("pdf")}
      </ButtonLink>
      <ButtonLink
        href={files.ics}
        reload
        variant="secondary"
        icon={<CalendarPlus aria-hidden className="size-5" />}
      >
        {t("calendar")}
      </ButtonLink>
      {google.map(({ performanceId, href, title }) => (
        <ButtonLink
          key={performanceId}
          href={href}
          reload
          variant="ghost"
          target="_blank"
          rel="noopener noreferrer"
        >
          {google.length > 1 ? `${t("google")}: ${title}` : t("google")}
        </ButtonLink>
      ))}
    </div>
  );
}
