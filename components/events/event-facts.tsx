import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { RefundStep } from "#lib/catalogue/rules/refund.ts";
import type { EventPage } from "#lib/catalogue/rules/views.ts";

/** What one must know before buying: age, length, refund, notices the law asks for. */
export async function EventFacts({ event }: { event: EventPage }) {
  const t = await getTranslations("event");
  const { ageLimit: age, durationMinutes, foreignArtistApproval } = event;
  const length = { hours: Math.floor(durationMinutes / 60), minutes: durationMinutes % 60 };
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[auto_1fr]">
      <Fact name={t("age")}>{age === 0 ? t("ageAny", { age }) : t("ageFrom", { age })}</Fact>
      <Fact name={t("duration")}>{t("hoursMinutes", length).trim()}</Fact>
      <Fact name={t("refund")}>
        <RefundRule steps={event.refund} />
      </Fact>
      {(event.hasPhonogram || foreignArtistApproval) && (
        <Fact name={t("notices")}>
          {event.hasPhonogram && <p>{t("phonogram")}</p>}
          {foreignArtistApproval && <p>{t("foreignArtist", { number: foreignArtistApproval })}</p>}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted max-sm:-mb-2">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The policy in one line, as the event's data has it. */
export async function RefundRule({ steps }: { steps: readonly RefundStep[] }) {
  const t = await getTranslations("event");
  const said = steps.map(({ unit, count, percent }) =>
    t(unit === "days" ? "refundDays" : "refundHours", { count, percent }),
  );
  const rule = t("refundRule", { steps: said.length > 0 ? said.join("; ") : t("refundNone") });
  return <span className="inline-block first-letter:uppercase">{rule}</span>;
}
