import type { Locale } from "#lib/i18n/localized.ts";

type Query = Record<string, string | readonly string[] | undefined>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => [value ?? []].flat().map((its) => [name, its])),
  );
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Every address of the shop, in one place. All of them are paths; `absoluteUrl` of lib/env's PUBLIC_URL makes links for mails. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  events: (locale: Locale) => `/${locale}/events`,
  event: (locale: Locale, slug: string) => `/${locale}/events/${slug}`,
  seats: (locale: Locale, slug: string, performanceId: string) =>
    `/${locale}/events/${slug}/${performanceId}/seats`,
  eventPreview: (locale: Locale, slug: string, version?: string) =>
    `/${locale}/events/${slug}/preview.png${version ? `?v=${version}` : ""}`,
  performanceIcs: (locale: Locale, slug: string, performanceId: string) =>
    `/${locale}/events/${slug}/${performanceId}/calendar.ics`,
  help: (locale: Locale) => `/${locale}/help`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  cart: (locale: Locale) => `/${locale}/cart`,
  checkout: (locale: Locale, organizerSlug: string) => `/${locale}/checkout/${organizerSlug}`,
  order: (locale: Locale, code: string, token?: string) =>
    `/${locale}/orders/${code}${token ? `?key=${encodeURIComponent(token)}` : ""}`,
  /** Where tickets of an order are given back, and where their seats are changed; `query` names them, and the key. */
  orderCancel: (locale: Locale, code: string, query: Query = {}) =>
    withQuery(`/${locale}/orders/${code}/cancel`, query),
  orderChange: (locale: Locale, code: string, query: Query = {}) =>
    withQuery(`/${locale}/orders/${code}/change`, query),
  orderChangeConfirm: (locale: Locale, code: string, query: Query = {}) =>
    withQuery(`/${locale}/orders/${code}/change/confirm`, query),
  orderPdf: (code: string) => `/api/orders/${code}/tickets.pdf`,
  orderIcs: (code: string) => `/api/orders/${code}/tickets.ics`,
  sandbox: (locale: Locale, paymentId: string) => `/${locale}/sandbox/${paymentId}`,
  paymentCallback: (provider: string) => `/api/payments/${provider}`,
  tickets: (locale: Locale) => `/${locale}/tickets`,
  /** Every payment, refund and change of the account's orders. */
  purchases: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/tickets/purchases`, query),
  /** One ticket for whoever holds it; `key` is the order's secret, or after a transfer the holder's. */
  ticket: (locale: Locale, code: string, key?: string) =>
    `/${locale}/tickets/${code}${key ? `?key=${encodeURIComponent(key)}` : ""}`,
  ticketPass: (locale: Locale, code: string, key?: string) =>
    `/${locale}/tickets/${code}/pass${key ? `?key=${encodeURIComponent(key)}` : ""}`,
  ticketPdf: (code: string) => `/api/tickets/${code}/ticket.pdf`,
  ticketIcs: (code: string) => `/api/tickets/${code}/ticket.ics`,
  /** Where somebody gets in line for places of a performance, and where they see how far they are. */
  joinWaiting: (locale: Locale, performanceId: string) => `/${locale}/waiting/${performanceId}`,
  waiting: (locale: Locale, token: string) => `/${locale}/waiting?key=${encodeURIComponent(token)}`,
  /** Where whoever was offered a ticket takes it. */
  transfer: (locale: Locale, token: string) => `/${locale}/transfer?key=${encodeURIComponent(token)}`,
  signIn: (locale: Locale, next?: string) =>
    `/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`,
  signUp: (locale: Locale, next?: string) =>
    `/${locale}/sign-up${next ? `?next=${encodeURIComponent(next)}` : ""}`,
  confirmEmail: (locale: Locale, token: string) => `/${locale}/confirm-email?token=${token}`,
  forgotPassword: (locale: Locale) => `/${locale}/forgot-password`,
  resetPassword: (locale: Locale, token: string) => `/${locale}/reset-password?token=${token}`,
  /** "We sent a letter": after sign-up, after asking for a new password. */
  checkMail: (locale: Locale, reason: "confirm" | "reset") => `/${locale}/check-mail?for=${reason}`,
  signOut: (locale: Locale) => `/${locale}/sign-out`,
  /** Forms post here: work on static pages and without scripts, and end in a full load, so that nothing personal stays behind. */
  postSignOut: (locale: Locale) => `/api/session/sign-out?locale=${locale}`,
  postGoogle: (locale: Locale) => `/api/session/google?locale=${locale}`,
  session: "/api/session",
  profile: (locale: Locale) => `/${locale}/profile`,
  calendar: (locale: Locale) => `/${locale}/profile/calendar`,
  postCalendar: (locale: Locale) => `/api/calendar/connect?locale=${locale}`,
  calendarCallback: "/api/calendar/callback",
  calendarFeed: (token: string) => `/api/calendar/feed/${token}.ics`,
  profileSecurity: (locale: Locale) => `/${locale}/profile/security`,
  profileData: (locale: Locale) => `/${locale}/profile/data`,
  confirmNewEmail: (locale: Locale, token: string) => `/${locale}/profile/email/confirm?token=${token}`,
  undoNewEmail: (locale: Locale, token: string) => `/${locale}/profile/email/undo?token=${token}`,
  myData: "/api/me/data",
  admin: (locale: Locale) => `/${locale}/admin`,
  adminToday: (locale: Locale, organizerId: string) => `/${locale}/admin?organizer=${organizerId}`,
  adminPerformance: (locale: Locale, performanceId: string) =>
    `/${locale}/admin/performances/${performanceId}`,
  adminHalls: (locale: Locale, organizerId?: string) =>
    `/${locale}/admin/halls${organizerId ? `?organizer=${organizerId}` : ""}`,
  adminNewHall: (locale: Locale, organizerId?: string) =>
    `/${locale}/admin/halls/new${organizerId ? `?organizer=${organizerId}` : ""}`,
  adminHall: (locale: Locale, hallId: string) => `/${locale}/admin/halls/${hallId}`,
  adminHallEdit: (locale: Locale, hallId: string) => `/${locale}/admin/halls/${hallId}/edit`,
  hallDraft: (hallId: string) => `/api/halls/${hallId}/draft`,
  hallBackground: (hallId: string, picture?: string) =>
    `/api/halls/${hallId}/background${picture ? `?picture=${picture}` : ""}`,
  /** `POST` with `&mend=1` keeps every seat of a file with faults. */
  hallImport: (hallId: string, revision: number) => `/api/halls/${hallId}/import?revision=${revision}`,
  hallExport: (hallId: string, format: "json" | "pretix" | "csv") =>
    `/api/halls/${hallId}/export?as=${format}`,
  door: (locale: Locale) => `/${locale}/door`,
  adminMails: (locale: Locale) => `/${locale}/admin/mails`,
  /** Leaves a list of mails: one click of a mail program, and the page for people. The query is the link's own. */
  postUnsubscribe: (query: string) => `/api/mail/unsubscribe?${query}`,
  unsubscribe: (locale: Locale, query: string) => `/${locale}/unsubscribe?${query}`,
  findOrders: (locale: Locale) => `/${locale}/find-orders`,
  receipt: (locale: Locale, code: string, key?: string) =>
    `/${locale}/orders/${code}/receipt${key ? `?key=${encodeURIComponent(key)}` : ""}`,
  mailbox: (locale: Locale) => `/${locale}/mailbox`,
  plan: (hash: string) => `/api/plans/${hash}`,
  overlay: (hash: string) => `/api/overlays/${hash}`,
  status: (performanceId: string) => `/api/performances/${performanceId}/status`,
  stream: (performanceId: string) => `/api/performances/${performanceId}/stream`,
  hold: (performanceId: string) => `/api/performances/${performanceId}/hold`,
  poster: (slug: string, locale: Locale) => `/api/posters/${slug}-${locale}.svg`,
} as const;
