import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { paths } from "#lib/paths.ts";

/** Offered to a guest once the tickets are there, never before. */
export function AccountOffer({ email }: { email: string }) {
  const t = useTranslations("order");
  const locale = useLocale();
  return (
    <Card as="section" className="no-print grid gap-3">
      <h2 className="text-xl">{t("accountTitle")}</h2>
      <p className="text-muted">{t("accountText", { email })}</p>
      <div>
        <ButtonLink href={paths.signUp(locale, paths.tickets(locale))} reload variant="secondary">
          {t("accountMake")}
        </ButtonLink>
      </div>
    </Card>
  );
}
