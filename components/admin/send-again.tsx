"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import { KeepFocus } from "#components/ui/keep-focus.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ActionState } from "#lib/action.ts";

export type SendAgainAction = (state: ActionState, form: FormData) => Promise<ActionState>;

type Props = {
  action: SendAgainAction;
  effectId: string;
  organizerId: string;
  /** What it is and since when: the button's name says which of many it is. */
  about: string;
};

/** Has one thing that was given up on tried again; its words then stand where the button was, so that it is pressed once. */
export function SendAgain({ action, effectId, organizerId, about }: Props) {
  const t = useTranslations("parked");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <KeepFocus>
      <p role="status">{state.status === "ok" && t("sent")}</p>
      {state.status !== "ok" && (
        <form action={send} className="grid justify-items-start gap-2">
          <input type="hidden" name="effect" value={effectId} />
          <input type="hidden" name="organizer" value={organizerId} />
          <FormAnswer state={state}>{state.code && errors(state.code)}</FormAnswer>
          <SubmitButton variant="secondary" pendingLabel={common("pleaseWait")}>
            {t("again")}
            <VisuallyHidden>: {about}</VisuallyHidden>
          </SubmitButton>
        </form>
      )}
    </KeepFocus>
  );
}
