"use client";

import type { ReactNode } from "react";
import { FormAnswer } from "#components/ui/form.tsx";
import type { FormState } from "#components/ui/form-state.ts";

/** The answer above the fields; it takes no room while there is nothing to say, and still sends the focus to the fault. */
export function Answer({ state, children }: { state: FormState; children?: ReactNode }) {
  return (
    <div hidden={!children}>
      <FormAnswer state={state}>{children}</FormAnswer>
    </div>
  );
}
