"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "#components/ui/field.tsx";
import { suggestEmail } from "#lib/access/rules/email-hint.ts";

type Props = { defaultValue?: string; error?: string };

/** The address of the tickets, with a hint at a slip in its domain: one tap mends it, nothing is mended unasked. */
export function EmailField({ defaultValue = "", error }: Props) {
  const t = useTranslations("checkout");
  const [email, setEmail] = useState(defaultValue);
  const [meant, setMeant] = useState<string | null>(null);
  return (
    <div>
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        label={t("email")}
        hint={t("emailHint")}
        error={error}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        onBlur={() => setMeant(suggestEmail(email))}
      />
      <div role="status">
        {meant && meant !== email && (
          <button
            type="button"
            className="min-h-11 text-start font-semibold text-brand"
            onClick={() => {
              setEmail(meant);
              setMeant(null);
            }}
          >
            {t("emailMeant", { email: meant })}
          </button>
        )}
      </div>
    </div>
  );
}
