import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

/** Made per request, so that made-up addresses do not push real pages out of the cache. */
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notFound");
  return { title: t("title"), robots: { index: false } };
}

/** Any address below a language that no page answers: 404 in that language. */
export default function UnknownPage(): never {
  notFound();
}
