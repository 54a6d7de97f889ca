import { plainTextSelectors, render, toPlainText } from "@react-email/components";
import type { Locale } from "#lib/i18n/localized.ts";
import { translatorFor } from "#lib/i18n/translator.ts";
import type { Link, MailKind, MailProps, RenderedMail } from "./rules/mails.ts";
import { calendarBroken } from "./templates/calendar-broken.tsx";
import { changeLate, changeNotPaid } from "./templates/change-late.tsx";
import { changeEmail, emailChanged } from "./templates/email-change.tsx";
import { holdEnding } from "./templates/hold-ending.tsx";
import { MailLayout } from "./templates/layout.tsx";
import { myOrders } from "./templates/my-orders.tsx";
import { orderPaid, ticketsAgain } from "./templates/order-paid.tsx";
import { orderLate, orderNotPaid } from "./templates/order-unpaid.tsx";
import { performanceCancelled, performanceMoved } from "./templates/performance.tsx";
import { reminder } from "./templates/reminder.tsx";
import { newSignIn, passwordChanged, resetPassword } from "./templates/security.tsx";
import { accountExists, confirmEmail } from "./templates/sign-up.tsx";
import type { Template } from "./templates/template.ts";
import { ticketReceived } from "./templates/ticket-received.tsx";
import { ticketsCancelled } from "./templates/tickets-cancelled.tsx";
import { ticketsChanged } from "./templates/tickets-changed.tsx";
import { transferAccepted } from "./templates/transfer-accepted.tsx";
import { transferOffered } from "./templates/transfer-offered.tsx";
import { transferRecalled } from "./templates/transfer-recalled.tsx";
import { waitingEnded } from "./templates/waiting-ended.tsx";
import { waitingJoined } from "./templates/waiting-joined.tsx";
import { waitingOffer } from "./templates/waiting-offer.tsx";

const templates: { [Kind in MailKind]: Template<Kind> } = {
  "order-paid": orderPaid,
  "tickets-again": ticketsAgain,
  "order-late": orderLate,
  "order-not-paid": orderNotPaid,
  "change-late": changeLate,
  "change-not-paid": changeNotPaid,
  "tickets-changed": ticketsChanged,
  "tickets-cancelled": ticketsCancelled,
  "performance-moved": performanceMoved,
  "performance-cancelled": performanceCancelled,
  "waiting-joined": waitingJoined,
  "waiting-offer": waitingOffer,
  "waiting-ended": waitingEnded,
  "transfer-offered": transferOffered,
  "ticket-received": ticketReceived,
  "transfer-accepted": transferAccepted,
  "transfer-recalled": transferRecalled,
  reminder,
  "hold-ending": holdEnding,
  "my-orders": myOrders,
  "confirm-email": confirmEmail,
  "account-exists": accountExists,
  "reset-password": resetPassword,
  "password-changed": passwordChanged,
  "new-sign-in": newSignIn,
  "calendar-broken": calendarBroken,
  "change-email": changeEmail,
  "email-changed": emailChanged,
};

const subjectLength = 200;

const partsOf = <Kind extends MailKind>(props: MailProps[Kind], languages: readonly Locale[]) =>
  languages.map((locale) => ({ locale, props, words: translatorFor(locale, "mail") }));

/** A mail's subject without the mail: in each of the languages once, in one line. */
export function subjectOf<Kind extends MailKind>(
  kind: Kind,
  props: MailProps[Kind],
  languages: readonly Locale[],
): string {
  const { subject }: Template<Kind> = templates[kind];
  return oneLine([...new Set(partsOf<Kind>(props, languages).map(subject))].join(" / "));
}

/**
 * A mail as subject, HTML and plain text: in one language, or in several one after the other where nobody chose
 * (`documentLanguages`). The same props give the same mail, so that a retry sends the same body.
 */
export async function renderMail<Kind extends MailKind>(
  kind: Kind,
  props: MailProps[Kind],
  languages: readonly Locale[],
  /** Where one leaves the list that such mails are sent by. */
  leave?: Link,
): Promise<RenderedMail> {
  const { preview, reason, Content }: Template<Kind> = templates[kind];
  const parts = partsOf<Kind>(props, languages);
  const line = subjectOf(kind, props, languages);
  const why = typeof reason === "function" ? reason(props) : reason;
  const html = await render(
    <MailLayout
      subject={line}
      preview={[...new Set(parts.map(preview))].join(" ")}
      parts={parts.map((part) => ({
        locale: part.locale,
        content: <Content {...part} />,
        footer: `${part.words("automatic")} ${part.words(why)}`,
        leave: leave && { href: leave[part.locale], label: part.words("unsubscribe") },
      }))}
    />,
  );
  return { subject: line, html, text: plainText(html) };
}

/** Headings keep their letters: capitals shout, and Kazakh ones read badly. */
function plainText(html: string): string {
  const selectors = [...plainTextSelectors, { selector: "h1", options: { uppercase: false } }];
  return toPlainText(html, { wordwrap: false, selectors });
}

/** A header has one line and no end of it inside. */
function oneLine(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\p{Cf}/gu, "")
    .trim();
  const letters = [...clean];
  return letters.length > subjectLength ? `${letters.slice(0, subjectLength - 1).join("")}…` : clean;
}
