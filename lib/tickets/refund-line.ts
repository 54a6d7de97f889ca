import type { RefundPolicy } from "#db/schema/events.ts";
import { refundSteps } from "#lib/catalogue/rules/refund.ts";
import { type LocalizedText, locales } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";

/** An event's refund rule in one line, in the words of the event's page, as it stands on tickets and in mails. */
export function refundLine(policy: RefundPolicy): LocalizedText {
  const lines = locales.map((locale) => {
    const words = translatorFor(locale, "event");
    const steps = refundSteps(policy).map(({ percent, count, unit }) =>
      words(unit === "days" ? "refundDays" : "refundHours", { percent, count }),
    );
    const line = words("refundRule", { steps: steps.length > 0 ? steps.join("; ") : words("refundNone") });
    return [locale, line.charAt(0).toLocaleUpperCase(locale) + line.slice(1)];
  });
  return Object.fromEntries(lines) as LocalizedText;
}
