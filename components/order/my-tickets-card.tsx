import { useLocale, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { formatMoment, formatTime, textIn } from "#lib/i18n/document-languages.ts";
import type { MyPlace, MyTickets } from "#lib/orders/rules/my-tickets.ts";
import { paths } from "#lib/paths.ts";

const placesShown = 4;

/** One showing with everything I have for it, an order each: what, when, where, which seats. */
export function MyTicketsCard({ lines }: { lines: readonly MyTickets[] }) {
  const locale = useLocale();
  const [first] = lines;
  if (!first) return null;
  return (
    <article className="grid rounded-card border border-line bg-surface">
      <header className="grid gap-1 p-4 pb-3 md:px-5 md:pt-5">
        <h2 className="text-lg font-semibold">{textIn(first.title, locale)}</h2>
        <p>
          <time dateTime={first.startsAt.toISOString()} className="inline-block first-letter:uppercase">
            {formatMoment(first.startsAt, first.timeZone, locale)}
          </time>
        </p>
        <p className="text-muted">
          {textIn(first.venue, locale)}, {textIn(first.hall, locale)}
        </p>
      </header>
      <ul className="grid">
        {lines.map((line) => (
          <li
            key={`${line.orderCode}/${line.receivedCode}`}
            className="border-t border-line last:rounded-b-card"
          >
            <OrderLine line={line} />
          </li>
        ))}
      </ul>
    </article>
  );
}

/** One order of the showing; all of it leads to the tickets. A full load, so that it is kept for offline. */
function OrderLine({ line }: { line: MyTickets }) {
  const t = useTranslations("tickets");
  const passing = useTranslations("passing");
  const locale = useLocale();
  const { receivedCode, orderCode, places } = line;
  const more = places.length - placesShown;
  const name = receivedCode ? passing("fromOther") : t("order", { code: orderCode });
  return (
    <a
      href={receivedCode ? paths.ticket(locale, receivedCode) : paths.order(locale, orderCode)}
      className="grid gap-1 rounded-card px-4 py-3 transition-colors hover:bg-sunken focus-visible:outline-offset-[-2px] md:px-5"
    >
      <span className="sr-only">{textIn(line.title, locale)}: </span>
      <span className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <span className="grid gap-0.5 font-medium">
          {places.slice(0, placesShown).map((place, index) => (
            <span key={index}>
              <PlaceLine place={place} />
            </span>
          ))}
          {more > 0 && <span className="text-muted">{t("more", { count: more })}</span>}
        </span>
        <StatusBadge line={line} />
      </span>
      <span className="tabular text-sm text-muted">
        {[
          places.length > 0 && t("count", { count: places.length }),
          line.passedOn > 0 && t("passedOn", { count: line.passedOn }),
          line.givenBack > 0 && t("givenBack", { count: line.givenBack }),
          name,
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </a>
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
