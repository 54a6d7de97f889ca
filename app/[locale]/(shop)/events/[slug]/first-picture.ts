import { effectivePlan } from "#components/seat-map/rules/effective-plan.ts";
import { firstView } from "#components/seat-map/rules/first-view.ts";
import { pagePalette } from "#components/seat-map/rules/page-palette.ts";
import type { FirstView } from "#components/seat-map/types.ts";
import type { Hall } from "#lib/halls/open-plans.ts";
import { planPicture } from "#lib/halls/rules/picture.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { processWide } from "#lib/process-wide.ts";
import { type StatusDocument, unpackStatus } from "#lib/seating/rules/status.ts";

type First = { picture: string; first: FirstView };

const pictureWidth = 800;
const kept = 100;

/** What the seats page shows before a script runs: made once for all who come while nothing changes. */
export function firstPicture(
  planHash: string,
  hall: Hall,
  status: StatusDocument,
  locale: Locale,
  section: string | undefined,
): First {
  const cache = processWide("first-pictures", () => new Map<string, First>());
  const areas = Object.entries(status.areas).join(";");
  const key = [planHash, status.version, areas, locale, section].join(" ");
  const found = cache.get(key) ?? make(hall, status, locale, section);
  cache.delete(key);
  cache.set(key, found);
  if (cache.size > kept) cache.delete(cache.keys().next().value!);
  return found;
}

function make(hall: Hall, status: StatusDocument, locale: Locale, section: string | undefined): First {
  const plan = effectivePlan(hall.plan, hall.sold);
  const seats = unpackStatus(status.bits, plan.seatCount);
  return {
    picture: planPicture(plan, { theme: pagePalette, width: pictureWidth, locale, status: seats }),
    first: firstView(plan, seats, status.areas, locale, section),
  };
}
