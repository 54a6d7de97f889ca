import type { Locale } from "#lib/i18n/localized.ts";
import type { HeldTicket } from "#lib/orders/queries/held-tickets.ts";
import { paths } from "#lib/paths.ts";

/** Where the pages of changing and giving back lead back to: the order's page, or the ticket's for who was passed it. */
export function backPath(
  locale: Locale,
  code: string,
  key: string | undefined,
  held: readonly HeldTicket[],
): string {
  const [first] = held;
  return first && held.every(({ isPassedOn }) => isPassedOn)
    ? paths.ticket(locale, first.code, key)
    : paths.order(locale, code, key);
}
