import { client, closeDatabase } from "#db/client.ts";
import { claimState, seatClaims } from "#db/schema/seat-claims.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

const byProject: Record<string, Language> = { phone: "kk", tablet: "en", desktop: "ru" };
const held = [1, 2];

/** An event of its own whose hall is sold but for two seats. */
async function almostSoldOut() {
  const shop = await makeShop(client().db, { rows: 2, perRow: 4, areaCapacity: 2 });
  const all = [...shop.seats.flat(), ...shop.table.seats, shop.area.firstPlace, shop.area.firstPlace + 1];
  await client()
    .db.insert(seatClaims)
    .values(
      all
        .filter((seatId) => !held.includes(seatId))
        .map((seatId) => ({
          performanceId: shop.performanceId,
          seatId,
          claimId: shop.eventId,
          state: claimState.blocked,
          organizerId: shop.organizerId,
          expiresAt: new Date("9999-12-31T00:00:00Z"),
        })),
    );
  return shop;
}

test.afterAll(closeDatabase);

test("who waits is offered what comes free, and buys it", async ({ page, browser, baseURL }, { project }) => {
  test.skip(project.name !== "phone", "on a desktop it is walked without scripts");
  // The list is looked after every five seconds.
  test.setTimeout(120_000);
  const locale = byProject[project.name]!;
  const words = wordsOf(locale, "waiting");
  const { eventSlug, performanceId } = await almostSoldOut();
  const other = await browser.newContext({ baseURL });
  const address = `/api/performances/${performanceId}/hold`;
  const origin = { origin: new URL(baseURL!).origin };
  const seats = held.map((seat) => ({ seat, rate: "adult" }));
  const taken = await other.request.post(address, {
    headers: origin,
    data: { key: crypto.randomUUID(), seats },
  });
  expect(taken.status()).toBe(200);

  await page.goto(`/${locale}/events/${eventSlug}`);
  await page.getByRole("link", { name: pattern(words("open")) }).click();
  await expect(page.getByRole("heading", { level: 1, name: words("title") })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: words("join") }).click();
  await expect(page.locator("input[name=name]")).toHaveAttribute("aria-invalid", "true");
  const email = `waits-${project.name}@example.com`;
  await page.locator("select[name=size]").selectOption("2");
  await page.locator("input[name=name]").fill("Дана Ким");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=personalData]").check();
  await page.locator("input[name=transferAbroad]").check();
  await page.getByRole("button", { name: words("join") }).click();
  await expect(page.getByText(words("position", { position: 1 }))).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const freed = await other.request.delete(address, { headers: origin, data: { seats: held } });
  expect(freed.ok()).toBe(true);
  const again = await other.request.post(address, {
    headers: origin,
    data: { key: crypto.randomUUID(), seats },
  });
  expect(again.status()).toBe(409);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: words("buy") })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(page);

  await page.getByRole("button", { name: words("buy") }).click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/cart`));
  await expect(page.getByRole("link", { name: wordsOf(locale, "cart")("checkout") })).toBeVisible();
  await page.goto(`/${locale}/mailbox`);
  await expect(page.getByText(email).first()).toBeVisible();
  await other.close();
});
