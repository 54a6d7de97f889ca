import { useLocale, useTranslations } from "next-intl";
import { textIn } from "#lib/i18n/document-languages.ts";
import { formatMoney } from "#lib/money.ts";
import type { IssuedDocument, IssuedShowing, IssuedTicket } from "#lib/tickets/rules/issued.ts";

type Props = {
  document: Omit<IssuedDocument, "showings">;
  showing: Omit<IssuedShowing, "tickets">;
  ticket: IssuedTicket;
};

/** What the law and the door want to know: rate, price, seller, notices. */
export function TicketFoot({ document, showing, ticket }: Props) {
  const t = useTranslations("ticket");
  const locale = useLocale();
  const price = ticket.priceTiyn > 0 ? formatMoney(ticket.priceTiyn, document.currency, locale) : t("free");
  return (
    <div className="ticket-foot grid content-start gap-3 px-5 pb-5 text-sm">
      {ticket.asksProof && <p className="font-semibold">{t("proof")}</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 [&_dd]:min-w-0 [&_dt]:text-muted">
        <dt>{t("rate")}</dt>
        <dd>{textIn(ticket.rate, locale)}</dd>
        <dt>{t("category")}</dt>
        <dd>{textIn(ticket.category, locale)}</dd>
        <dt>{t("price")}</dt>
        <dd>{price}</dd>
        <dt>{t("seller")}</dt>
        <dd>
          {textIn(document.seller.name, locale)}
          <span className="block">
            {t("bin")} {document.seller.bin}
          </span>
        </dd>
      </dl>
      {showing.hasPhonogram && <p className="text-muted">{t("phonogram")}</p>}
      {showing.foreignArtistApproval && (
        <p className="text-muted">{t("foreignArtist", { number: showing.foreignArtistApproval })}</p>
      )}
    </div>
  );
}
