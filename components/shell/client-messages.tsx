import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { compiledMessages } from "#lib/i18n/compiled-messages.ts";
import type { Messages, Namespace } from "#lib/i18n/messages.ts";

const always = ["common", "errors"] as const satisfies Namespace[];

/**
 * Gives client components below it `common`, `errors` and the namespaces named here, and nothing else:
 * the whole catalogue would be sent with every page. A page wraps the part of itself that calls useTranslations in a client component.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: Namespace[];
  children: ReactNode;
}) {
  const locale = await getLocale();
  const picked = compiledMessages(locale, [...always, ...namespaces]);
  return (
    <NextIntlClientProvider locale={locale} messages={picked as Partial<Messages>}>
      {children}
    </NextIntlClientProvider>
  );
}
