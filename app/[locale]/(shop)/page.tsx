import { getTranslations } from "next-intl/server";

export const revalidate = 30;
export const generateStaticParams = () => [];

export default async function HomePage() {
  const t = await getTranslations("shell");
  return <h1>{t("siteTitle")}</h1>;
}
