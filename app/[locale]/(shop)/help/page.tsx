import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { inEachLanguage } from "#app/[locale]/(shop)/events/absolute.ts";
import { QuestionList } from "#components/words/question-list.tsx";
import { paths } from "#lib/paths.ts";

export const generateStaticParams = () => [];

const keys = [
  ...([
    "seats",
    "cart",
    "waiting",
    "payment",
    "ticket",
    "lost",
    "change",
    "refund",
    "pass",
    "calendar",
  ] as const),
  ...(["age", "access", "seller"] as const),
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");
  return {
    title: t("title"),
    description: t("intro"),
    alternates: inEachLanguage(await getLocale(), paths.help),
  };
}

/** What people ask before and after they buy. */
export default async function HelpPage() {
  const t = await getTranslations("help");
  const questions = keys.map((key) => ({
    key,
    question: t(`items.${key}.q`),
    answer: t(`items.${key}.a`),
  }));
  return <QuestionList title={t("title")} intro={t("intro")} questions={questions} />;
}
