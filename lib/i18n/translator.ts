import { createTranslator } from "next-intl";
import type { Locale } from "#lib/i18n/localized.ts";
import { messagesOf, type Namespace } from "#lib/i18n/messages.ts";

/** The zone of texts that have no venue; a performance's own times always name the venue's zone. */
export const homeTimeZone = "Asia/Almaty";

/**
 * Sentences outside a page: mails, PDF, calendar files, route handlers. Pages use next-intl's getTranslations.
 * A missing sentence throws: a letter with a key in it must not leave.
 */
export function translatorFor<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({
    locale,
    namespace,
    messages: messagesOf(locale),
    timeZone: homeTimeZone,
    onError(error) {
      throw error;
    },
  });
}
