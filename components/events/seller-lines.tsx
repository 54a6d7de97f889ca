import { getTranslations } from "next-intl/server";
import { formatPhone } from "#lib/access/rules/phone.ts";
import type { Seller } from "#lib/catalogue/rules/views.ts";

/** Who sells, with BIN, contact and the terms of the offer. */
export async function SellerLines({ seller }: { seller: Seller }) {
  const t = await getTranslations("event");
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{seller.legalName}</p>
      <p className="tabular">{t("bin", { bin: seller.bin })}</p>
      <p className="flex flex-wrap gap-x-4">
        <a
          href={`https://wa.me/${seller.phone.replace("+", "")}`}
          target="_blank"
          rel="noopener noreferrer"
          className="link inline-flex min-h-11 items-center"
        >
          WhatsApp {formatPhone(seller.phone)}
        </a>
        <a href={`mailto:${seller.email}`} className="link inline-flex min-h-11 items-center">
          {seller.email}
        </a>
      </p>
      <details className="group">
        <summary className="link inline-flex min-h-11 items-center">{t("terms")}</summary>
        <p className="max-w-text pb-2 whitespace-pre-line">{seller.terms}</p>
      </details>
    </div>
  );
}
