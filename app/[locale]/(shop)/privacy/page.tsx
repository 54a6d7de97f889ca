import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { inEachLanguage } from "#app/[locale]/(shop)/events/absolute.ts";
import { QuestionList } from "#components/words/question-list.tsx";
import { paths } from "#lib/paths.ts";

export const generateStaticParams = () => [];

const keys = ["what", "why", "who", "cookies", "law"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return {
    title: t("title"),
    description: t("intro"),
    alternates: inEachLanguage(await getLocale(), paths.privacy),
  };
}

/** What is asked of a visitor, why, and who gets it. */
export default async function PrivacyPage() {
  const t = await getTranslations("privacy");
  const questions = keys.map((key) => ({
    key,
    question: t(`items.${key}.q`),
    answer: t(`items.${key}.a`),
  }));
  return <QuestionList title={t("title")} intro={t("intro")} questions={questions} />;
}
