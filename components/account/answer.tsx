"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAnswer } from "#components/ui/form.tsx";
import type { FormState } from "#components/ui/form-state.ts";
import { paths } from "#lib/paths.ts";

/**
 * The answer above the fields; it takes no room while there is nothing to say, and still sends the focus to the fault. Where the session
 * ended in the middle, the way in opens beside the page, so that what was typed stays here and can be sent again.
 */
export function Answer({ state, children }: { state: FormState; children?: ReactNode }) {
  const t = useTranslations("common");
  const locale = useLocale();
  return (
    <div hidden={!children}>
      <FormAnswer state={state}>
        {children}
        {state.code === "SIGN_IN_REQUIRED" && (
          <a
            href={paths.signIn(locale)}
            target="_blank"
            rel="noopener"
            className="flex min-h-11 items-center font-semibold underline"
          >
            {t("signInBeside")}
          </a>
        )}
      </FormAnswer>
    </div>
  );
}
