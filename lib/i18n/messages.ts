import type { Locale } from "#lib/i18n/localized.ts";
import en from "#messages/en.json" with { type: "json" };
import kk from "#messages/kk.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };

/** English has the shape by which keys are checked; a test keeps the other two equal to it. */
export type Messages = typeof en;
export type Namespace = keyof Messages;

const catalogues: Record<Locale, Messages> = { kk, ru, en };

/** Every sentence of one language. Server only: a browser gets the namespaces it needs from ClientMessages. */
export function messagesOf(locale: Locale): Messages {
  return catalogues[locale];
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
