"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ActionState } from "#lib/action.ts";

type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  labels: Record<"succeeded" | "declined" | "left", string>;
};

const presses = ["succeeded", "declined", "left"] as const;

/** The three ends a test payment can have. */
export function BankButtons({ action, fields, labels }: Props) {
  const say = useTranslations("errors");
  const [state, send, isPending] = useActionState(action, { status: "idle" });
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.code && (
        <p role="alert" className="bank-refusal">
          {say(state.code, { minutes: 1 })}
        </p>
      )}
      <div className="bank-buttons">
        {presses.map((press) => (
          <button key={press} type="submit" name="press" value={press} aria-disabled={isPending || undefined}>
            {labels[press]}
          </button>
        ))}
      </div>
    </form>
  );
}
