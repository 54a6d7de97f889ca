"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import type { ButtonVariant } from "#components/ui/button-look.ts";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";

export type HallAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type Props = {
  action: HallAction;
  hidden: Record<string, string | number>;
  variant?: ButtonVariant;
  children: ReactNode;
};

/** One button that changes something, with its refusal in words above it and the places that stood in the way. */
export function ActionButton({ action, hidden, variant = "primary", children }: Props) {
  const locale = useLocale();
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const t = useTranslations("halls.moves");
  const [state, send] = useActionState(action, { status: "idle" });
  const places = state.details?.places;
  const details = Object.fromEntries(
    Object.entries(state.details ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  ) as Record<string, string | number>;
  return (
    <form action={send} className="grid justify-items-start gap-3">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state}>
        {state.code === "PLACES_IN_USE" && Array.isArray(places) ? (
          <>
            <p>{t("inUse")}</p>
            <ul className="list-disc ps-5">
              {places.map((place) => (
                <li key={place}>{place}</li>
              ))}
            </ul>
            {Number(details.more) > 0 && <p>{t("more", { count: Number(details.more) })}</p>}
          </>
        ) : (
          state.code && errors(state.code, details)
        )}
      </FormAnswer>
      <SubmitButton variant={variant} pendingLabel={common("pleaseWait")}>
        {children}
      </SubmitButton>
    </form>
  );
}
