import type { Db } from "#db/client.ts";
import { DomainError } from "#lib/errors.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { saleCard } from "#lib/seating/sale-card.ts";

type Described = {
  place: { section: LocalizedText; row: string | null; seat: string | null };
  startsAt: Date;
};

/** Where a seat of a performance is, and when that is shown. Refuses: BAD_SEAT. */
export async function describeSeat(db: Db, performanceId: string, seatId: number): Promise<Described> {
  const card = await saleCard(db, performanceId);
  const place = card && describePlace(card.hall.plan, seatId);
  if (!place) throw new DomainError("BAD_SEAT");
  const { startsAt } = card;
  return place.kind === "seat"
    ? { place: { section: place.section, row: place.row, seat: place.seat }, startsAt }
    : { place: { section: place.area.name, row: null, seat: null }, startsAt };
}
