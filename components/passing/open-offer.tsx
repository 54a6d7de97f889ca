"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { buttonClass } from "#components/ui/button-look.ts";
import { TextField } from "#components/ui/field.tsx";
import { FormAnswer, SubmitButton } from "#components/ui/form.tsx";
import type { ActionState } from "#lib/action.ts";

type Props = {
  recall: (state: ActionState, form: FormData) => Promise<ActionState>;
  fields: Record<string, string>;
  link: string;
  toEmail: string | null;
  /** Until when, in words: browsers do not all know Kazakh dates. */
  until: string;
};

/** An offer that waits to be taken: its link to send, and the way back. */
export function OpenOffer({ recall, fields, link, toEmail, until }: Props) {
  const t = useTranslations("passing");
  const common = useTranslations("common");
  const say = useTranslations("errors");
  const [state, send] = useActionState(recall, { status: "idle" });
  const text = encodeURIComponent(`${t("shareText")} ${link}`);
  const telegram = `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(t("shareText"))}`;
  const look = buttonClass({ variant: "secondary" });
  return (
    <div className="grid gap-4">
      <Alert tone="info" live={false} title={t("openTitle")}>
        <p>{t("openText", { when: until })}</p>
        {toEmail && <p className="break-words">{t("openMail", { email: toEmail })}</p>}
      </Alert>
      <section aria-labelledby="share" className="grid gap-3">
        <h2 id="share" className="text-xl">
          {t("share")}
        </h2>
        <p className="text-sm text-muted">{t("shareWarn")}</p>
        <div className="flex flex-wrap gap-3">
          <a
            href={`https://wa.me/?text=${text}`}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass({})}
          >
            WhatsApp
          </a>
          <a href={telegram} target="_blank" rel="noopener noreferrer" className={look}>
            Telegram
          </a>
        </div>
        <TextField
          name="link"
          label={t("link")}
          value={link}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      </section>
      <form action={send} className="grid gap-3">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormAnswer state={state}>{state.code && say(state.code, { minutes: 60 })}</FormAnswer>
        <SubmitButton variant="secondary" pendingLabel={common("pleaseWait")}>
          {t("recall")}
        </SubmitButton>
      </form>
    </div>
  );
}
