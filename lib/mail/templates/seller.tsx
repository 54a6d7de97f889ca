import { Text } from "@react-email/components";
import { textIn } from "#lib/i18n/document-languages.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import type { MailSeller } from "../rules/mails.ts";
import { Line, Lines, type MailWords } from "./parts.tsx";
import { text } from "./theme.ts";

type Props = { words: MailWords; locale: Locale; seller: MailSeller };

/** Who sold, how to reach them, on which terms: the law asks for it on every mail about an order. */
export function SellerBlock({ words, locale, seller }: Props) {
  const terms = textIn(seller.terms, locale);
  return (
    <>
      <Line />
      <Text className="k-muted" style={text.fine}>
        {words("seller")}: {textIn(seller.name, locale)}
        <br />
        {words("bin")}: {seller.bin}
        <br />
        {words("contact")}: {seller.contact}
      </Text>
      {terms ? (
        <Text className="k-muted" style={text.fine}>
          {words("terms")}: <Lines of={terms} />
        </Text>
      ) : null}
    </>
  );
}
