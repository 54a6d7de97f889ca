import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { firstPicture } from "#app/[locale]/(shop)/events/[slug]/first-picture.ts";
import { currentCartId } from "#app/visitor.ts";
import { SeatsClosed } from "#components/events/seats-closed.tsx";
import { WaitingLink } from "#components/events/waiting-link.tsx";
import { SeatPicker } from "#components/seat-map/seat-picker.tsx";
import { SeatSigns } from "#components/seat-map/seat-signs.tsx";
import type { SeatPickerProps } from "#components/seat-map/types.ts";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { database } from "#db/client.ts";
import { readSeatsPage } from "#lib/catalogue/queries/seats-page.ts";
import type { SeatsPage } from "#lib/catalogue/rules/views.ts";
import { systemNow } from "#lib/clock.ts";
import { openHall } from "#lib/halls/open-plans.ts";
import type { Locale } from "#lib/i18n/localized.ts";
import { newId } from "#lib/ids.ts";
import { paths } from "#lib/paths.ts";
import { readCartSummary } from "#lib/seating/queries/cart.ts";
import { readStatus } from "#lib/seating/queries/status.ts";
import { hasSoldOutCategory } from "#lib/seating/rules/sold-out-category.ts";

/** The performance that an address names, or the page for what does not exist. */
export async function seatsPageOr404(slug: string, performanceId: string): Promise<SeatsPage> {
  const page = await readSeatsPage(database(), slug, performanceId, await getLocale(), systemNow());
  return page ?? notFound();
}

type Props = {
  page: SeatsPage;
  /** The section whose list is shown, by `?section=`. */
  section?: string;
  holdAction?: SeatPickerProps["holdAction"];
};

/** The choice of seats, in the window over the event and on its own page alike; where nothing is sold it says why. */
export async function SeatsScreen({ page, section, holdAction }: Props) {
  const locale = await getLocale();
  if (page.availability !== "on-sale" && page.availability !== "few-left") return <SeatsClosed page={page} />;
  return (
    <ClientMessages namespaces={["seats"]}>
      <SeatPicker {...(await pickerProps(page, locale, section))} holdAction={holdAction} formKey={newId()} />
    </ClientMessages>
  );
}

/** All that the choice of seats of a performance is given. */
export async function pickerProps(
  page: SeatsPage,
  locale: Locale,
  section?: string,
): Promise<SeatPickerProps> {
  const { performanceId, planHash, overlayHash } = page;
  const hash = (hex: string) => Buffer.from(hex, "hex");
  const hall = await openHall(database(), hash(planHash), overlayHash ? hash(overlayHash) : null);
  const status = await readStatus(performanceId);
  if (!hall || !status) notFound();
  const cartId = await currentCartId();
  const mine = cartId ? (await readCartSummary(database(), cartId)).seats[performanceId] : undefined;
  const priced = page.prices.map(({ categoryCode }) => categoryCode);
  const shown = firstPicture(`${planHash}:${overlayHash ?? ""}`, hall, status, locale, section);
  return {
    performanceId,
    locale,
    currency: page.currency,
    planUrl: paths.plan(planHash),
    overlayUrl: overlayHash && paths.overlay(overlayHash),
    statusUrl: paths.status(performanceId),
    holdUrl: paths.hold(performanceId),
    cartPath: paths.cart(locale),
    seatsPath: paths.seats(locale, page.slug, performanceId),
    ...shown,
    signs: (
      <>
        {hasSoldOutCategory(hall, status, priced) && (
          <WaitingLink href={paths.joinWaiting(locale, performanceId)} />
        )}
        <SeatSigns flags={shown.first.flags} />
      </>
    ),
    prices: page.prices,
    rates: page.rates.map(({ code, name }) => ({ code, name })),
    maxSeats: page.maxSeats,
    initialMine: mine ?? [],
    sparesSingles: page.sparesSingles,
    offerBest: true,
  };
}
