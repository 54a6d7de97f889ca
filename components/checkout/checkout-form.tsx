"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { EmailField } from "#components/checkout/email-field.tsx";
import { type Sums, SumsView } from "#components/checkout/sums.tsx";
import { ActionBar } from "#components/ui/action-bar.tsx";
import { Alert } from "#components/ui/alert.tsx";
import { Checkbox } from "#components/ui/choice.tsx";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { answerKey, checkedFrom, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { formatMoney } from "#lib/money.ts";

/** `quote` is the price with the promo code that was tried last. */
export type CheckoutState = ActionState & { quote?: { sums: Sums; promoCode: string | null } };

type Props = {
  action: (state: CheckoutState, form: FormData) => Promise<CheckoutState>;
  hidden: Record<string, string>;
  sums: Sums;
  ageLimit: number;
  known: { name: string; email: string; phone: string };
  terms: string;
};

/**
 * One page, five fields at most. The pay button sends everything; "Apply" asks for the price with the code and keeps what was
 * typed. Works without scripts.
 */
export function CheckoutForm({ action, hidden, sums, ageLimit, known, terms }: Props) {
  const t = useTranslations("checkout");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const locale = useLocale();
  const [state, send] = useActionState<CheckoutState, FormData>(action, { status: "idle" });
  const sentence = (code: ErrorCode) => say(code, { minutes: 1 });
  const field = (name: string) => fieldFrom(state, name, sentence);
  const tick = (name: string) => checkedFrom(state, name, sentence);
  const shown = state.quote?.sums ?? sums;
  const total = formatMoney(shown.total, "KZT", locale);
  return (
    <form action={send} noValidate className="grid gap-6">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state}>{state.code && sentence(state.code)}</FormAnswer>
      <div key={answerKey(state)} className="grid gap-6">
        <fieldset className="grid gap-4">
          <legend className="mb-2 text-xl font-semibold">{t("buyer")}</legend>
          <TextField
            {...field("name")}
            defaultValue={field("name").defaultValue ?? known.name}
            autoComplete="name"
            required
            label={t("name")}
            hint={t("nameHint")}
          />
          <EmailField
            defaultValue={field("email").defaultValue ?? known.email}
            error={field("email").error}
          />
          <TextField
            {...field("phone")}
            defaultValue={field("phone").defaultValue ?? known.phone}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            required
            label={t("phone")}
            hint={t("phoneHint")}
          />
          {ageLimit > 0 && (
            <Checkbox
              {...tick("ageDeclared")}
              label={t("age", { age: ageLimit })}
              hint={t("ageWhy", { age: ageLimit })}
            />
          )}
        </fieldset>
        <fieldset className="grid gap-1">
          <Checkbox
            {...tick("terms")}
            label={t.rich("terms", { terms: (words) => <a href="#terms">{words}</a> })}
          />
          <Checkbox {...tick("personalData")} label={t("personalData")} />
          <Checkbox {...tick("transferAbroad")} label={t("transferAbroad")} hint={t("transferHint")} />
        </fieldset>
        <div className="flex flex-wrap items-end gap-3">
          <div className="grow basis-48">
            <TextField
              {...field("promoCode")}
              label={t("promo")}
              hint={t("promoHint")}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <SubmitButton name="intent" value="quote" variant="secondary" pendingLabel={common("pleaseWait")}>
            {t("promoApply")}
          </SubmitButton>
        </div>
        {state.quote?.promoCode && (
          <Alert tone={state.quote.sums.discount > 0 ? "ok" : "info"}>
            {state.quote.sums.discount > 0
              ? t("promoApplied", {
                  code: state.quote.promoCode,
                  amount: formatMoney(state.quote.sums.discount, "KZT", locale),
                })
              : t("promoNothing", { code: state.quote.promoCode })}
          </Alert>
        )}
      </div>
      <SumsView sums={shown} />
      <p className="text-sm text-muted">{t("payNote")}</p>
      <ActionBar
        label={t("total")}
        action={
          <SubmitButton name="intent" value="pay" size="lg" pendingLabel={common("pleaseWait")}>
            {shown.total > 0 ? t("pay", { amount: total }) : t("payFree")}
          </SubmitButton>
        }
      >
        <span className="tabular text-lg font-semibold">{total}</span>
      </ActionBar>
      <details id="terms" className="rounded-card border border-line p-4">
        <summary className="min-h-6 cursor-pointer font-semibold">{t("termsOf")}</summary>
        <p className="mt-3 whitespace-pre-line text-sm">{terms}</p>
      </details>
    </form>
  );
}
