import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { formatMoment, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import type { MyPlace, MyTickets } from "#lib/orders/rules/my-tickets.ts";
import { paths } from "#lib/paths.ts";

const placesShown = 4;

/** One showing of one order: what, when, where, which seats; all of it leads to the tickets. A full load, so that it is kept for offline. */
export function MyTicketsCard({ line }: { line: MyTickets }) {
  const t = useTranslations("tickets");
  const passing = useTranslations("passing");
  const locale = useLocale();
  const title = textIn(line.title, locale);
  const more = line.places.length - placesShown;
  return (
    <article className="relative grid gap-1 rounded-card border border-line bg-surface p-4 transition-colors hover:border-brand md:p-5">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h3 className="text-lg font-semibold">
          <a
            href={
              line.receivedCode
                ? paths.ticket(locale, line.receivedCode)
                : paths.order(locale, line.orderCode)
            }
            aria-label={t("open", { title })}
            className="after:absolute after:inset-0 after:rounded-card"
          >
            {title}
          </a>
        </h3>
        <StatusBadge line={line} />
      </div>
      <p>
        <time dateTime={line.startsAt.toISOString()} className="inline-block first-letter:uppercase">
          {formatMoment(line.startsAt, line.timeZone, locale)}
        </time>
      </p>
      <p className="text-muted">
        {textIn(line.venue, locale)}, {textIn(line.hall, locale)}
      </p>
      {line.places.length > 0 && (
        <ul className="grid gap-0.5 font-medium">
          {line.places.slice(0, placesShown).map((place, index) => (
            <li key={index}>
              <PlaceLine place={place} />
            </li>
          ))}
          {more > 0 && <li className="text-muted">{t("more", { count: more })}</li>}
        </ul>
      )}
      <p className="tabular text-sm text-muted">
        {[
          line.places.length > 0 && t("count", { count: line.places.length }),
          line.passedOn > 0 && t("passedOn", { count: line.passedOn }),
          line.givenBack > 0 && t("givenBack", { count: line.givenBack }),
          line.receivedCode ? passing("fromOther") : t("order", { code: line.orderCode }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </article>
  );
}

function PlaceLine({ place }: { place: MyPlace }) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const { row, seat } = place;
  const where = row && seat ? t("rowSeat", { row, seat }) : seat ? t("seatOnly", { seat }) : "";
  return [textIn(place.section, locale), where].filter(Boolean).join(", ");
}

function StatusBadge({ line }: { line: MyTickets }) {
  const t = useTranslations("tickets");
  const locale = useLocale();
  if (line.status === "pending") {
    const time = formatTime(line.expiresAt, line.timeZone, locale);
    return <Badge tone="accent">{t("toPay", { time })}</Badge>;
  }
  if (line.isCalledOff) return <Badge tone="danger">{t("calledOff")}</Badge>;
  if (line.status === "refunded") return <Badge>{t("refunded")}</Badge>;
  if (line.isMoved) return <Badge tone="accent">{t("moved")}</Badge>;
  if (line.receivedCode) return <Badge tone="brand">{t("received")}</Badge>;
  return line.status === "partly-refunded" ? <Badge>{t("partlyRefunded")}</Badge> : null;
}
