import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/localized.ts";
import type { MailKind, MailProps } from "../rules/mails.ts";
import type { MailWords } from "./parts.tsx";

export type Part<Kind extends MailKind> = { props: MailProps[Kind]; words: MailWords; locale: Locale };

/** A mail in one language. The layout puts the languages one after the other. */
export type Template<Kind extends MailKind> = {
  subject: (part: Part<Kind>) => string;
  /** What a mailbox shows beside the subject. */
  preview: (part: Part<Kind>) => string;
  Content: (part: Part<Kind>) => ReactNode;
  reason: Reason | ((props: MailProps[Kind]) => Reason);
};

/** Why somebody gets a mail at all, as its foot says it. */
type Reason =
  | "reasonOrder"
  | "reasonPassed"
  | "reasonWaiting"
  | "reasonAccount"
  | "reasonSignUp"
  | "reasonChange"
  | "reasonWasYours";
