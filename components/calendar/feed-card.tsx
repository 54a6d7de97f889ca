import { useTranslations } from "next-intl";
import type { AccountAction } from "#components/account/form-words.ts";
import { Press } from "#components/account/press.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextField } from "#components/ui/field.tsx";

type Props = {
  /** The whole address; null while the feed is off. */
  address: string | null;
  renew: AccountAction;
  end: AccountAction;
};

/** A feed for any calendar, for whoever does not use Google's or does not want to connect it. */
export function FeedCard({ address, renew, end }: Props) {
  const t = useTranslations("calendar.feed");
  return (
    <Card as="section" aria-labelledby="feed" className="grid gap-4">
      <h2 id="feed" className="text-xl">
        {t("heading")}
      </h2>
      <p className="max-w-text text-muted">{t("text")}</p>
      {address === null ? (
        <Press action={renew} variant="secondary">
          {t("make")}
        </Press>
      ) : (
        <>
          <TextField
            name="address"
            label={t("address")}
            hint={t("secret")}
            defaultValue={address}
            key={address}
            readOnly
            spellCheck={false}
            className="text-sm"
          />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={address.replace(/^https?:/, "webcal:")} reload>
              {t("subscribe")}
            </ButtonLink>
            <Press action={renew} variant="secondary">
              {t("renew")}
            </Press>
            <Press action={end} variant="danger">
              {t("end")}
            </Press>
          </div>
        </>
      )}
    </Card>
  );
}
