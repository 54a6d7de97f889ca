import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { categories } from "#db/schema/categories.ts";
import { organizers } from "#db/schema/organizers.ts";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { waitingOffers } from "#db/schema/waiting-offers.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import { describePlace } from "#lib/halls/rules/overlay.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { type EffectHandlers, FinalFailure } from "#lib/outbox/rules/effects.ts";
import { paths } from "#lib/paths.ts";
import { offerMinutes } from "#lib/seating/rules/waiting.ts";
import { waitingToken } from "#lib/seating/waiting/token.ts";
import { deliver } from "./deliver.ts";
import { linkTo } from "./links.ts";
import { readShowing, sellerOf } from "./order-facts.ts";
import type { TicketPrinter } from "./order-mails.ts";

type WaitingMails = Pick<
  EffectHandlers,
  "mail.waiting-joined" | "mail.waiting-offer" | "mail.waiting-ended" | "mail.waiting-closed"
>;

/** The mails of the waiting list. What is no more so when a mail leaves is not told any more. */
export function waitingMails(place: TicketPrinter["place"]): WaitingMails {
  return {
    "mail.waiting-joined": async ({ entryId }, { rowId }) => {
      const { entry, category, envelope, facts } = await readEntry(entryId);
      if (!isInLine(entry) || !entry.mailAllowed) return;
      await deliver({
        ...envelope,
        kind: "waiting-joined",
        props: { ...facts, size: entry.size, category, offerMinutes },
        rowId,
      });
    },
    "mail.waiting-offer": async ({ offerId }, { rowId, now }) => {
      const offer = await readOffer(offerId);
      if (offer.state !== "open" || offer.expiresAt <= now) return;
      const { entry, performance, envelope, facts } = await readEntry(offer.entryId);
      if (!entry.mailAllowed) return;
      const places = await placesOf(performance, offer.seatIds, place);
      await deliver({
        ...envelope,
        kind: "waiting-offer",
        props: { ...facts, places, takeUntil: offer.expiresAt },
        rowId,
      });
    },
    "mail.waiting-ended": async ({ offerId }, { rowId, now }) => {
      const offer = await readOffer(offerId);
      const { entry, performance, envelope, facts } = await readEntry(offer.entryId);
      const reason = offer.state === "declined" || offer.state === "lapsed" ? offer.state : null;
      // Where nothing is sold any more there is nothing to join again.
      const isClosed = performance.status === "cancelled" || performance.saleEndsAt <= now;
      if (reason === null || isClosed || !entry.mailAllowed) return;
      const link = linkTo((locale) => paths.joinWaiting(locale, offer.performanceId));
      const places = await placesOf(performance, offer.seatIds, place);
      await deliver({ ...envelope, kind: "waiting-ended", props: { ...facts, places, reason, link }, rowId });
    },
    "mail.waiting-closed": async ({ entryId }, { rowId }) => {
      const { entry, performance, envelope, facts } = await readEntry(entryId);
      if (!entry.mailAllowed) return;
      const reason = performance.status === "cancelled" ? "calledOff" : "saleOver";
      const link = linkTo(paths.events);
      await deliver({
        ...envelope,
        kind: "waiting-ended",
        props: { ...facts, places: [], reason, link },
        rowId,
      });
    },
  };
}

const isInLine = ({ state }: { state: string }) => state === "waiting" || state === "offered";

async function readOffer(offerId: string) {
  const [offer] = await database().select().from(waitingOffers).where(eq(waitingOffers.id, offerId));
  if (!offer) throw new FinalFailure(`offer ${offerId} is gone`);
  return offer;
}

/** Who waits, with what each of their mails says and where it goes. */
async function readEntry(entryId: string) {
  const [row] = await database()
    .select({ entry: waitingEntries, organizer: organizers, category: categories.name })
    .from(waitingEntries)
    .innerJoin(organizers, eq(organizers.id, waitingEntries.organizerId))
    .leftJoin(categories, eq(categories.id, waitingEntries.categoryId))
    .where(eq(waitingEntries.id, entryId));
  if (!row) throw new FinalFailure(`waiting entry ${entryId} is gone`);
  const { entry, organizer, category } = row;
  const { performance, event, venue } = await readShowing(entry.performanceId);
  return {
    entry,
    category,
    performance,
    envelope: {
      list: "waiting-list",
      to: entry.email,
      replyTo: organizer.email,
      languages: [entry.locale],
    } as const,
    facts: {
      name: entry.name,
      title: event.title,
      startsAt: performance.startsAt,
      timeZone: venue.timeZone,
      venue: venue.name,
      link: linkTo((locale) => paths.waiting(locale, waitingToken(entry.id))),
      seller: sellerOf(organizer),
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
