import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumFlags } from "../embedded/chromium.ts";
import { Failure } from "../host/failure.ts";
import { type LookOrder, type Picture, sizes } from "./arguments.ts";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Takes the pictures one after the other; `report` gets a line for each, with what is wrong on the page. */
export async function takePictures(
  order: LookOrder,
  program: string | undefined,
  report: (line: string) => void,
) {
  mkdirSync(order.folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: program, args: chromiumFlags });
  try {
    const signedIn = order.signIn ? await signIn(browser, order, order.signIn) : undefined;
    for (const picture of order.pictures) report(await takeOne(browser, order, picture, signedIn));
  } finally {
    await browser.close();
  }
}

async function takeOne(browser: Browser, order: LookOrder, picture: Picture, signedIn?: StorageState) {
  const context = await openContext(browser, picture, signedIn);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  const status = await open(page, `${order.url}${picture.path}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) faults.push(`the page is ${overflow} px wider than the screen`);
  await page.screenshot({ path: picture.file, fullPage: order.full, animations: "disabled" });
  await context.close();
  return [`${picture.file} (${status})`, ...new Set(faults)].join("\n    ! ");
}

function openContext(browser: Browser, { size, theme }: Picture, storageState?: StorageState) {
  const touch = size !== "desktop";
  return browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    hasTouch: touch,
    isMobile: size === "phone",
    timezoneId: "Asia/Almaty",
    storageState,
  });
}

/** Live pages never fall silent, so the wait for quiet has an end. */
async function open(page: Page, url: string): Promise<number> {
  try {
    const answer = await page.goto(url, { waitUntil: "load" });
    await page.waitForLoadState("networkidle", { timeout: 4_000 }).catch(() => {});
    await page.evaluate(() => document.fonts.ready);
    return answer?.status() ?? 0;
  } catch (error) {
    throw new Failure(`${url} does not open: ${(error as Error).message.split("\n")[0]}`, [
      "start the shop first (npm start or npm run dev)",
      "or name its address: --url http://localhost:3000, or PORT=...",
    ]);
  }
}

async function signIn(
  browser: Browser,
  order: LookOrder,
  { email, password }: { email: string; password: string },
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await open(page, `${order.url}/ru/sign-in`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="password"]').press("Enter");
  await page
    .waitForURL((url) => !url.pathname.endsWith("/sign-in"), { timeout: 15_000 })
    .catch(() => {
      throw new Failure(`Nobody could be signed in as ${email}.`);
    });
  const state = await context.storageState();
  await context.close();
  return state;
}
