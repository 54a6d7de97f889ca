import { getTranslations } from "next-intl/server";

/** The way to the waiting list where a category has nothing left while others still sell. */
export async function WaitingLink({ href }: { href: string }) {
  const t = await getTranslations("waiting");
  return (
    <a href={href} className="link inline-flex min-h-11 items-center text-sm font-medium">
      {t("forCategory")}
    </a>
  );
}
