import type { WaitingState } from "#db/schema/waiting-entries.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";

/** The performance that is waited for. */
export type WaitingShow = {
  performanceId: string;
  eventSlug: string;
  title: LocalizedText;
  startsAt: Date;
  timeZone: string;
  venue: LocalizedText;
};

/** A place of an area has neither row nor seat. Its price (tiyn) is null where it is not sold now. */
export type WaitingPlace = {
  section: LocalizedText;
  row: string | null;
  seat: string | null;
  priceTiyn: number | null;
};

/** What somebody who waits sees by the link of their mail. */
export type WaitingView = {
  show: WaitingShow;
  name: string;
  size: number;
  /** Letters of the list reach them: else they are not called. */
  isTold: boolean;
  state: WaitingState;
  /** From 1; of those who still wait. */
  position: number;
  offer: { expiresAt: Date; places: WaitingPlace[] } | null;
};
