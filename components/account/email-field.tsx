"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { TextField } from "#components/ui/field.tsx";
import { suggestEmail } from "#lib/access/rules/email-hint.ts";

type Props = {
  name: string;
  defaultValue?: string;
  error?: string;
  hint?: string;
  label?: string;
  autoComplete?: "email" | "username";
};

/** An e-mail, with a hint at a slip in its domain: one tap mends it, nothing is mended unasked. */
export function EmailField({ autoComplete = "email", label, ...field }: Props) {
  const t = useTranslations("account");
  const input = useRef<HTMLInputElement>(null);
  const [meant, setMeant] = useState<string | null>(null);
  const mend = () => {
    if (input.current && meant) input.current.value = meant;
    setMeant(null);
    input.current?.focus();
  };
  return (
    <div>
      <TextField
        {...field}
        ref={input}
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        label={label ?? t("email")}
        onBlur={(event) => setMeant(suggestEmail(event.target.value))}
      />
      <div role="status">
        {meant && (
          <button type="button" onClick={mend} className="min-h-11 text-start font-semibold text-brand">
            {t("emailMeant", { email: meant })}
          </button>
        )}
      </div>
    </div>
  );
}
