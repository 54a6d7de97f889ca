"use client";

import { type SubmitEvent, useState } from "react";
import type { FormState } from "#components/ui/form-state.ts";

/**
 * Passwords as they were typed, for a form that was refused: they stay in this page, for an answer of the server never carries
 * one. Without scripts they are typed again.
 */
export function useTypedPasswords(state: FormState) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  return {
    remember: ({ currentTarget }: SubmitEvent<HTMLFormElement>) => {
      const fields = [...currentTarget.elements].filter(
        (field): field is HTMLInputElement =>
          field instanceof HTMLInputElement && field.autocomplete.endsWith("-password"),
      );
      setTyped(Object.fromEntries(fields.map(({ name, value }) => [name, value])));
    },
    typedOf: (name: string) => (state.status === "error" ? typed[name] : undefined),
  };
}
