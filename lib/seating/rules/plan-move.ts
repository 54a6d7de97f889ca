import type { PlanCategory } from "#lib/halls/rules/plan.ts";
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
  /** Codes of the categories that have a price, now or later. */
  priced: string[];
  /** Categories of what it sells whose seats cannot be bought, and those that would join them in the latest version. */
  unpriced: PlanCategory[];
  unpricedAfterMove: PlanCategory[];
};
