import "#app/globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ErrorWordsProvider } from "#components/shell/error-words.tsx";
import { themeScript } from "#components/shell/theme.ts";
import { ToastHost } from "#components/ui/toast-host.tsx";
import { isLocale } from "#lib/i18n/localized.ts";
import { paths } from "#lib/paths.ts";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#181e26" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return {
    title: { default: t("siteTitle"), template: `%s · ${t("siteName")}` },
    description: t("siteDescription"),
    applicationName: t("siteName"),
    manifest: "/manifest.webmanifest",
    icons: {
      icon: [{ url: "/icon.svg", type: "image/svg+xml" }],
      shortcut: "/favicon.ico",
      apple: "/apple-touch-icon.png",
    },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

/**
 * The root layout: language, theme, what may appear on any page. It reads neither cookies nor headers and names no static params,
 * so that a page below is static at its first request and the build opens no database. Header and footer: components/shell/shell.tsx.
 */
export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations();
  const errorWords = {
    title: t("errorPage.title"),
    text: t("errorPage.text"),
    retry: t("errorPage.retry"),
    toHome: t("errorPage.toHome"),
    homeHref: paths.home(locale),
    code: t("errorPage.code", { digest: "{digest}" }),
  };
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <ErrorWordsProvider words={errorWords}>{children}</ErrorWordsProvider>
        <ToastHost label={t("shell.toastRegion")} closeLabel={t("common.close")} />
      </body>
    </html>
  );
}
