"use client";

import { useTranslations } from "next-intl";
import { checkedFrom, fieldFrom } from "#components/ui/form-state.ts";
import type { ActionState } from "#lib/action.ts";
import type { ErrorCode } from "#lib/errors.ts";

export type AccountAction = (state: ActionState, form: FormData) => Promise<ActionState>;

/** What the forms of the account share: a code as a sentence, and the props of a field from the form's state. */
export function useFormWords(state: ActionState) {
  const say = useTranslations("errors");
  const minutes = Number(state.details?.minutes ?? 1);
  const sentence = (code: ErrorCode): string => say(code, { minutes });
  return {
    sentence,
    /** What stands above the fields; a fault that stands at its field is not said twice. */
    answer:
      state.code &&
      (state.fields?.[Object.keys(state.fields)[0] ?? ""] === state.code ? null : sentence(state.code)),
    field: (name: string) => fieldFrom(state, name, sentence),
    tick: (name: string) => checkedFrom(state, name, sentence),
  };
}
