import type { LocalizedText } from "#lib/i18n/localized.ts";

/** A coming performance of a hall and the version of the plan that it sells from. */
export type PlanMove = {
  id: string;
  eventSlug: string;
  title: LocalizedText;
  startsAt: Date;
  version: number | null;
  isLatest: boolean;
  taken: number;
  capacity: number;
};
