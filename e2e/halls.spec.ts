import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures.ts";
import { exportFile, importFile, makeHall, publish, signIn } from "./hall-steps.ts";
import { checkOut, holdChoice, openSeats, pay, tickSeats } from "./steps.ts";
import { type Language, pattern, wordsOf } from "./words.ts";

const languageOf: Record<string, Language> = { phone: "kk", desktop: "en" };

/** The sum under the table of categories. */
const total = (page: Page) => page.locator("main tfoot td").first();

test("the halls are listed, and each has its page", async ({ page }, { project }) => {
  const locale = languageOf[project.name]!;
  const words = wordsOf(locale, "halls");
  await signIn(page, "organizer", locale);
  await page.goto(`/${locale}/admin/halls`);
  await expect(page.getByRole("heading", { level: 1, name: words("title") })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("main").getByRole("heading", { level: 2 }).first().getByRole("link").click();
  await expect(page.getByRole("img", { name: words("picture") })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a hall made of a template is published and saved as files", async ({ page }, { project }) => {
  const locale = languageOf[project.name]!;
  const words = wordsOf(locale, "halls");
  await signIn(page, "organizer", locale);
  await page.goto(`/${locale}/admin/halls/new`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const address = await makeHall(page, locale, `Template ${project.name}`, "tables", [6, 8]);
  await expect(page.getByText(words("draft.sound"))).toBeVisible();
  await expect(total(page)).toHaveText("48");
  await publish(page, locale, 1);
  await expectAccessible(page);

  const own = JSON.parse(await exportFile(page, words("files.exportJson")));
  expect([own.kametay, own.plan.tables.length]).toEqual(["hall-plan", 6]);
  const pretix = JSON.parse(await exportFile(page, words("files.exportPretix")));
  expect(
    pretix.zones.flatMap((zone: { rows: { seats: [] }[] }) => zone.rows.flatMap((row) => row.seats)),
  ).toHaveLength(48);
  const table = await exportFile(page, words("files.exportCsv"));
  expect(table.trim().split("\r\n")).toHaveLength(49);

  await page.goto(`${address}/edit`);
  await expect(
    page.getByRole("application", { name: wordsOf(locale, "hallEditor")("planLabel") }),
  ).toBeVisible();
  await page.goto(`/${locale}/admin/halls`);
  const card = page.getByRole("listitem").filter({ hasText: `Template ${project.name}` });
  await expect(card.getByText(pattern(words("version", { version: 1 })))).toBeVisible();
  await expect(card.getByText(words("draftBadge")), "who only looked has changed nothing").toHaveCount(0);
});

const seat = (guid: string, number: string, x: number) => ({
  ...{ seat_guid: guid, seat_number: number, category: "Stalls", position: { x, y: 0 } },
});
const pretixPlan = (guids: string[]) => ({
  ...{ name: "Small hall", size: { width: 600, height: 400 } },
  categories: [{ name: "Stalls", color: "#3366ff" }],
  zones: [
    {
      ...{ name: "Parterre", position: { x: 0, y: 0 } },
      rows: [
        {
          ...{ row_number: "1", position: { x: 40, y: 60 } },
          seats: guids.map((guid, at) => seat(guid, String(at + 1), at * 25)),
        },
      ],
    },
  ],
});

test("files are brought in; a bad one shows every fault and changes nothing until it is to be mended", async ({
  page,
}, { project }) => {
  test.skip(project.name !== "desktop", "files lie on the computer they were made at");
  const locale = languageOf[project.name]!;
  const words = wordsOf(locale, "halls");
  const faults = wordsOf(locale, "planFaults");
  const imported = (count: number) => page.getByText(words("files.imported", { count }));
  await signIn(page, "organizer", locale);
  await makeHall(page, locale, `Files ${project.name}`, "file");

  await importFile(page, locale, "plan.json", JSON.stringify(pretixPlan(["a", "b", "c"])));
  await expect(imported(3)).toBeVisible();
  await expect(total(page)).toHaveText("3");

  await importFile(page, locale, "bad.json", JSON.stringify(pretixPlan(["a", "a", "a", "d"])));
  await expect(page.getByText(words("files.nothing", { count: 2 }))).toBeVisible();
  await expect(page.getByText(faults("GUID_TWICE"))).toHaveCount(2);
  await expectAccessible(page);
  await page.reload();
  await expect(total(page)).toHaveText("3");

  const table = [
    "section,row,seat,category,flags",
    "A,1,1,Gold,",
    "A,1,1,Gold,jacuzzi",
    "A,1,,Silver,wheelchair",
  ];
  await importFile(page, locale, "bad.csv", table.join("\n"));
  for (const code of ["SEAT_LABEL_TWICE", "UNKNOWN_FLAG", "EMPTY"] as const)
    await expect(page.getByText(faults(code))).toBeVisible();
  await expect(total(page)).toHaveText("3");
  await page.getByRole("button", { name: words("files.mend") }).click();
  await expect(imported(3)).toBeVisible();

  const whole = Array.from({ length: 40 }, (_, at) => `A,${1 + (at >> 3)},${1 + (at & 7)},Gold`);
  await importFile(page, locale, "whole.csv", ["section,row,seat,category", ...whole].join("\n"));
  await expect(imported(40)).toBeVisible();
  await expect(total(page)).toHaveText("40");
  await importFile(page, locale, "poster.png", "\u0089PNG is no plan");
  await expect(page.getByText(faults("NOT_A_TABLE"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("files.mend") })).toHaveCount(0);
  await expect(total(page)).toHaveText("40");
});

type Row = { label: string; segments: { label: string }[][] };
type OwnFile = { plan: { name: string; sections: { name: Record<string, string>; rows: Row[] }[] } };

test("a performance moves to a new version while seats are sold, and no sold seat is lost", async ({
  page,
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "one hall of the demo is drawn anew");
  test.setTimeout(120_000);
  const words = wordsOf("en", "halls");
  const buyer = await (await browser.newContext()).newPage();
  await openSeats(buyer, "en", 0, "white-nights");
  const free = buyer.getByRole("checkbox", { name: /, free/, disabled: false });
  const name =
    (await free.first().getAttribute("aria-label")) ??
    (await free.first().evaluate((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ""));
  const [, rowLabel, seatLabel] = /Row (\S+), seat (\S+),/.exec(name)!;
  await tickSeats(buyer, "en", 1);
  await holdChoice(buyer, "en");
  await checkOut(buyer, "en", {
    name: "Aigerim Omarova",
    email: "aigerim@example.com",
    phone: "8 701 765 43 21",
  });
  const code = await pay(buyer);

  await signIn(page, "organizer");
  await page.goto("/en/admin/halls");
  await page
    .getByRole("listitem")
    .filter({ hasText: pattern("112 places") })
    .getByRole("link")
    .click();
  const drawn = await exportFile(page, words("files.exportJson"));
  const lossy = JSON.parse(drawn) as OwnFile;
  const section = lossy.plan.sections.find(({ rows }) => rows.some(({ label }) => label === rowLabel))!;
  section.rows = section.rows.filter(({ label }) => label !== rowLabel);
  await importFile(page, "en", "lossy.json", JSON.stringify(lossy));
  await expect(page.getByText(words("draft.sound"))).toBeVisible();
  await publish(page, "en", 2);

  const line = page
    .getByRole("row")
    .filter({ has: page.locator('a[href$="/white-nights"]') })
    .first();
  const move = (version: number) => line.getByRole("button", { name: words("moves.move", { version }) });
  await move(2).click();
  await expect(line.getByText(words("moves.inUse"))).toBeVisible();
  const place = words("place.seat", { section: section.name.en!, row: rowLabel!, seat: seatLabel! });
  await expect(line.getByText(place, { exact: true })).toBeVisible();
  await expectAccessible(page);

  const kept = { ...JSON.parse(drawn) } as OwnFile;
  kept.plan.name = "Small hall, version 3";
  await importFile(page, "en", "kept.json", JSON.stringify(kept));
  await expect(page.getByText(words("draft.sound"))).toBeVisible();
  await publish(page, "en", 3);
  const before = await line.getByText(/^\d+ of \d+$/).textContent();
  await move(3).click();
  await page.getByText(words("moves.upToDate", { count: 1 })).click();
  const moved = page.getByRole("row").filter({ has: page.getByText(words("moves.latest"), { exact: true }) });
  await expect(moved.getByText(before!)).toBeVisible();
  await buyer.goto(`/en/orders/${code}`);
  await expect(buyer.getByText(pattern(wordsOf("en", "order")("paid", { code })))).toBeVisible();
});
