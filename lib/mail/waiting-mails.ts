import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizers } from "#db/schema/organizers.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { waitingToken } from "#lib/seating/waiting/token.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { readShowing, sellerOf } from "./order-facts.ts";
import type { TicketPrinter } from "./order-mails.ts";

/** The mail that offers places to somebody who waited. What was taken, declined or lapsed meanwhile is not offered any more. */
export function waitingMails(place: TicketPrinter["place"]): Pick<EffectHandlers, "mail.waiting-offer"> {
  return {
    "mail.waiting-offer": async ({ offerId }, { rowId, now }) => {
      const [row] = await database()
        .select({ offer: waitingOffers, entry: waitingEntries, organizer: organizers })
        .from(waitingOffers)
        .innerJoin(waitingEntries, eq(waitingEntries.id, waitingOffers.entryId))
        .innerJoin(organizers, eq(organizers.id, waitingOffers.organizerId))
        .where(eq(waitingOffers.id, offerId));
      if (!row) throw new FinalFailure(`offer ${offerId} is gone`);
      const { offer, entry, organizer } = row;
      if (offer.state !== "open" || offer.expiresAt <= now || !entry.mailAllowed) return;
      const { performance, event, venue } = await readShowing(offer.performanceId);
      await deliver({
        kind: "waiting-offer",
        list: "waiting-list",
        to: entry.email,
        replyTo: organizer.email,
        props: {
          name: entry.name,
          title: event.title,
          startsAt: performance.startsAt,
          timeZone: venue.timeZone,
          venue: venue.name,
          places: await placesOf(performance, offer.seatIds, place),
          takeUntil: offer.expiresAt,
          link: linkTo((locale) => paths.waiting(locale, waitingToken(entry.id))),
          seller: sellerOf(organizer),
        },
        languages: [entry.locale],
        rowId,
      });
    },
  };
}

type Hung = { planHash: Buffer; overlayHash: Buffer | null };

async function placesOf(
  { planHash, overlayHash }: Hung,
  seatIds: readonly number[],
  line: TicketPrinter["place"],
): Promise<LocalizedText[]> {
  const hall = await openHall(database(), planHash, overlayHash);
  return seatIds.flatMap((seatId) => {
    const place = hall && describePlace(hall.plan, seatId);
    if (!place) return [];
    const isSeat = place.kind === "seat";
    return line({
      section: isSeat ? place.section : place.area.name,
      row: isSeat ? place.row : null,
      seat: isSeat ? place.seat : null,
    });
  });
}
