import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminFrame } from "#components/admin/admin-frame.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { isLocale } from "#lib/i18n/localized.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title"), robots: { index: false } };
}

/** The frame of all rooms. It grants nothing: each page and action asks for its own permission. */
export default async function AdminLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  return (
    <Shell>
      <AdminFrame locale={isLocale(locale) ? locale : "kk"}>{children}</AdminFrame>
    </Shell>
  );
}
