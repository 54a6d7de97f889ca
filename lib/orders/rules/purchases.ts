import { foldText, searchWords } from "#lib/catalogue/rules/folding.ts";
import { type LocalizedText, locales } from "#lib/i18n/localized.ts";
import type { Currency } from "#lib/money.ts";
import type { HistoryLine } from "./order-view.ts";

/** One order that money was paid for by an account, or that it changed a ticket of which was passed on to it. */
export type PurchaseHead = {
  orderId: string;
  code: string;
  /** False: somebody else's order; only what this account did with its ticket is shown. */
  isOwn: boolean;
  /** It has tickets, or had them, and so receipts. */
  isSold: boolean;
  currency: Currency;
  /** When it was placed. */
  at: Date;
  /** What it is for, an entry a showing. */
  showings: { performanceId: string; title: LocalizedText; startsAt: Date; timeZone: string }[];
};

/** With everything that happened to its money, the earliest first. */
export type Purchase = PurchaseHead & { history: HistoryLine[] };

const purchasesAPage = 20;

/** The page of a list that an address asks for; what is no page of it is its first or its last. */
export function pageOfPurchases<Head extends PurchaseHead>(heads: readonly Head[], asked: string) {
  const pages = Math.max(1, Math.ceil(heads.length / purchasesAPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked, 10) || 1));
  return { page, pages, shown: heads.slice((page - 1) * purchasesAPage, page * purchasesAPage) };
}

/** The purchases that have every word of a search: in a title, in whatever language, or in the order's code. */
export function searchPurchases<Head extends PurchaseHead>(heads: readonly Head[], query: string): Head[] {
  const words = searchWords(query);
  if (words.length === 0) return [...heads];
  return heads.filter(({ showings, code }) => {
    const titles = showings.flatMap(({ title }) => locales.map((locale) => title[locale]));
    const all = foldText([...titles, code].join(" "));
    return words.every((word) => all.includes(word));
  });
}
