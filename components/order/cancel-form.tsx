"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { BackShares } from "#components/order/back-shares.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";
import { formatMoney } from "#lib/money.ts";

export type CancelLine = {
  id: string;
  code: string;
  title: string;
  when: string;
  place: string;
  priceTiyn: number;
  backTiyn: number;
  /** How much of it is who looks' own; the rest goes to who paid before the ticket was passed on. */
  ownBackTiyn: number;
  /** Ids of those that go with it: the others of a table that was sold whole. */
  backWith: readonly string[];
  /** Why this one cannot be given back, in words. */
  refusal: string | null;
};

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  tickets: CancelLine[];
  /** Ids ticked when the page is opened. */
  checked: string[];
};

/**
 * Tickets to tick, what comes back, and the button. Without scripts the sum is of what the address names; another choice is
 * answered with its sum and asked again.
 */
export function CancelForm({ action, fields, tickets, checked }: Props) {
  const t = useTranslations("change");
  const say = useTranslations("errors");
  const common = useTranslations("common");
  const locale = useLocale();
  const [state, send] = useActionState(action, { status: "idle" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(checked));
  const money = (tiyn: number) => formatMoney(tiyn, "KZT", locale);
  const mine = tickets.filter(({ id }) => chosen.has(id));
  const backTiyn = mine.reduce((sum, its) => sum + its.backTiyn, 0);
  const keptTiyn = mine.reduce((sum, its) => sum + its.priceTiyn, 0) - backTiyn;
  const ownTiyn = mine.reduce((sum, its) => sum + its.ownBackTiyn, 0);
  const told = state.details?.backTiyn;
  const toggle = ({ id, backWith }: CancelLine, isOn: boolean) => {
    const ids = [id, ...backWith];
    setChosen(new Set(isOn ? [...chosen, ...ids] : [...chosen].filter((its) => !ids.includes(its))));
  };
  const count = mine.length;
  const isMended = state.code === "NOTHING_TICKED" && count > 0;
  const sum = money(backTiyn);
  const doWords = ownTiyn === backTiyn ? "cancelDo" : ownTiyn > 0 ? "cancelDoShared" : "cancelDoOthers";
  const words =
    backTiyn > 0 ? t(doWords, { count, amount: sum, own: money(ownTiyn) }) : t("cancelDoFree", { count });

  return (
    // An answer empties a form otherwise, and what was ticked stays ticked.
    <form action={send} onReset={(event) => event.preventDefault()} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="hidden"
        name="shownBackTiyn"
        value={state.code === "REFUND_CHANGED" && typeof told === "number" ? told : backTiyn}
      />
      <ul className="grid gap-2">
        {tickets.map((its) => (
          <li key={its.id}>
            <label className="flex min-h-11 gap-3 rounded-card border border-line p-3 has-checked:border-brand has-disabled:bg-sunken">
              <input
                type="checkbox"
                name="ticket"
                value={its.id}
                checked={chosen.has(its.id)}
                disabled={its.refusal !== null}
                onChange={(event) => toggle(its, event.target.checked)}
                className="mt-1 size-5 shrink-0 accent-brand"
              />
              <span className="grid min-w-0 grow gap-0.5">
                <strong>{its.place}</strong>
                <span className="text-sm text-muted">
                  {its.title}, <span className="inline-block">{its.when}</span>
                </span>
                {its.refusal ? (
                  <span className="text-sm">{its.refusal}</span>
                ) : (
                  <span className="tabular flex flex-wrap justify-between gap-x-4 text-sm">
                    <span className="text-muted">
                      {its.priceTiyn > 0 ? t("priceWas", { amount: money(its.priceTiyn) }) : t("freeTicket")}
                    </span>
                    {its.priceTiyn > 0 && (
                      <strong>
                        {its.backTiyn > 0
                          ? t("comesBack", { amount: money(its.backTiyn) })
                          : t("nothingBack")}
                      </strong>
                    )}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <dl aria-live="polite" className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt className="text-lg font-semibold">{t("total")}</dt>
        <dd className="tabular text-lg font-semibold">{money(backTiyn)}</dd>
        {ownTiyn < backTiyn && <BackShares ownTiyn={ownTiyn} backTiyn={backTiyn} />}
        {keptTiyn > 0 && (
          <>
            <dt className="text-muted">{t("totalKept")}</dt>
            <dd className="tabular text-muted">{money(keptTiyn)}</dd>
          </>
        )}
      </dl>
      <FormAnswer state={isMended ? { status: "idle" } : state}>
        {state.code && say(state.code, { minutes: 1 })}
        {typeof told === "number" && ` ${t("total")}: ${money(told)}`}
      </FormAnswer>
      <p className="text-sm text-muted">{t("cancelAfter")}</p>
      <SubmitButton size="lg" variant="primary" pendingLabel={common("pleaseWait")} className="hyphens-auto">
        {count === 0 ? t("cancelNone") : words}
      </SubmitButton>
    </form>
  );
}
