import { useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { Press } from "#components/account/press.tsx";
import { Card } from "#components/ui/card.tsx";

type Kind = "terms" | "personal-data" | "transfer-abroad" | "marketing";
type Props = {
  consents: readonly { kind: Kind; isGranted: boolean; date: string }[];
  locale: string;
  /** Takes the form's `granted`: 1 or 0. */
  action: AccountAction;
};

const shown: readonly Kind[] = ["terms", "personal-data", "transfer-abroad"];

/** What somebody agreed to and when; the transfer abroad can be taken back, the other two are what an account stands on. */
export function ConsentList({ consents, locale, action }: Props) {
  const t = useTranslations("account");
  return (
    <Card as="section" aria-labelledby="consents" className="grid gap-2">
      <h2 id="consents" className="text-xl">
        {t("consents.legend")}
      </h2>
      <ul className="grid divide-y divide-line">
        {shown.map((kind) => {
          const given = consents.find((consent) => consent.kind === kind);
          const isGranted = given?.isGranted ?? false;
          return (
            <li key={kind} className="grid gap-1 py-3">
              <p className="font-medium">{t(`data.${kind}`)}</p>
              <p className="text-sm text-muted">
                {given ? t(isGranted ? "data.given" : "data.refused", { date: given.date }) : t("data.never")}
              </p>
              {kind === "transfer-abroad" ? (
                <div className="mt-1 grid gap-2">
                  <p className="text-sm text-muted">
                    {t(isGranted ? "data.transferOn" : "data.transferOff")}
                  </p>
                  <Press
                    action={action}
                    hidden={{ locale, granted: isGranted ? "0" : "1" }}
                    variant="secondary"
                  >
                    {t(isGranted ? "data.withdraw" : "data.grant")}
                  </Press>
                </div>
              ) : (
                <p className="text-sm text-muted">{t("data.needed")}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
