import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Footer } from "#components/shell/footer.tsx";
import { Header } from "#components/shell/header.tsx";

type Props = {
  /** A page; it brings its own <main id="content">, the place the skip link leads to. */
  children: ReactNode;
};

/** Header and footer around the shop's and the account's pages. */
export async function Shell({ children }: Props) {
  const t = await getTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="absolute start-2 top-2 z-50 -translate-y-20 rounded-control bg-brand px-4 py-2.5 font-semibold text-on-brand focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <Header />
      <div className="grow">{children}</div>
      <Footer />
    </div>
  );
}
