import { randomUUID } from "node:crypto";
import type { Pool, RowDataPacket } from "mysql2/promise";
import { newId } from "#lib/ids.ts";
import { signCart } from "#lib/seating/cart-cookie.ts";
import { ShopBuyer } from "../testing/buyer.ts";
import { checkInvariants } from "../testing/invariants.ts";
import type { PlainForm, PlainPage } from "../testing/plain-browser.ts";
import { makeShop, type ShopFixture } from "../testing/shop-fixture.ts";
import { loop, quantileMs } from "./figures.ts";
import { type Answer, KeepAliveClient } from "./keep-alive-client.ts";
import { openRunningShop } from "./running-shop.ts";

const clients = 12;
const warmSeconds = 3;
const steps = ["hold", "order", "pay", "ticket"] as const;
type Step = (typeof steps)[number];

/** The hidden fields of the two forms: the same for every visitor, so they are read once, as a browser's cache would. */
type Forms = { checkout: PlainForm; checkoutPath: string; press: PlainForm; button: [string, string] };

/**
 * Whole purchases over HTTP: hold two seats, send the checkout form, press "pay" at the sandbox (which notifies the shop by its
 * public address), read the order's page with its tickets. Server, database, outbox worker and load share this machine.
 */
export async function benchPurchase(seconds: number): Promise<unknown> {
  const { shop, port, pool, db, close } = await openRunningShop();
  try {
    const stock: ShopFixture[] = [];
    for (let hall = 0; hall < 3; hall++) stock.push(await makeShop(db, { rows: 100, perRow: 100 }));
    const forms = await readForms(shop.url, stock[0]!);
    const times: Record<Step, number[]> = { hold: [], order: [], pay: [], ticket: [] };
    const open = Array.from({ length: clients }, () => new KeepAliveClient(port));
    let seat = 3;
    let failed = 0;
    const buyNext = async (client: number) => {
      const from = stock[Math.floor(seat / 9_900) % stock.length]!;
      const first = (seat % 9_900) + 1;
      seat += 2;
      try {
        await buy(open[client]!, forms, from, first, times);
      } catch (error) {
        failed += 1;
        if (failed === 1) console.error(error);
      }
    };
    // The first requests of a process compile what the later ones run.
    await loop(clients, warmSeconds, buyNext);
    for (const step of steps) times[step].length = 0;
    const before = await paidOrders(pool);
    const run = await loop(clients, seconds, buyNext);
    for (const client of open) client.close();
    const faults = await checkInvariants(pool);
    if (faults.length > 0) throw new Error(`invariants broken: ${faults.join("; ")}`);
    return {
      purchasesPerSecond: Math.round(
        ((await paidOrders(pool)) - before) / (run.samplesMs.length / run.perSecond),
      ),
      failed,
      p95Ms: Object.fromEntries(steps.map((step) => [step, quantileMs(times[step], 0.95)])),
    };
  } finally {
    await close();
  }
}

async function readForms(origin: string, shop: ShopFixture): Promise<Forms> {
  const buyer = new ShopBuyer(origin);
  await buyer.holdSeats(shop, 1, 2);
  const page = await buyer.openCheckout(shop);
  const checkout = page.forms.find((form) => form.fields.some(([name]) => name === "checkoutKey"))!;
  const sandbox: PlainPage = await buyer.pressPay(page);
  const press = sandbox.forms.find(
    (form) =>
      form.buttons.some(([, value]) => value === "succeeded") ||
      form.fields.some(([, value]) => value === "succeeded"),
  );
  if (!press) throw new Error(`no sandbox page: ${sandbox.url} ${sandbox.status}`);
  const button = press.buttons.find(([, value]) => value === "succeeded") ?? ["", ""];
  await buyer.decide(sandbox, "succeeded");
  return { checkout, checkoutPath: new URL(page.url).pathname, press, button };
}

async function buy(
  client: KeepAliveClient,
  forms: Forms,
  shop: ShopFixture,
  first: number,
  times: Record<Step, number[]>,
) {
  const origin = `http://127.0.0.1:${client.port}`;
  const headers = {
    cookie: `kametay_cart=${signCart(newId())}`,
    origin,
    "sec-fetch-site": "same-origin",
    "x-forwarded-for": `10.${first & 255}.${(first >> 8) & 255}.7`,
  };
  const timed = async (step: Step, work: Promise<Answer>, wanted: number) => {
    const at = performance.now();
    const answer = await work;
    times[step].push(performance.now() - at);
    if (answer.status !== wanted)
      throw new Error(`${step} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    return answer;
  };
  const seats = [first, first + 1].map((seat) => ({ seat, rate: "adult" }));
  const hold = JSON.stringify({ key: randomUUID(), seats });
  const holdPath = `/api/performances/${shop.performanceId}/hold`;
  await timed(
    "hold",
    client.ask("POST", holdPath, { ...headers, "content-type": "application/json" }, hold),
    200,
  );
  const typed = {
    name: "Load Buyer",
    email: `load${first}@example.com`,
    phone: "87011234567",
    terms: "on",
    personalData: "on",
    checkoutKey: newId(),
    organizerId: shop.organizerId,
  };
  const checkoutPath = `/en/checkout/${shop.organizerSlug}`;
  const ordered = await timed(
    "order",
    post(client, checkoutPath, headers, forms.checkout, typed, ["intent", "pay"]),
    303,
  );
  const sandboxPath = new URL(ordered.location ?? "", origin).pathname;
  const fields = { payment: sandboxPath.split("/").at(-1) ?? "" };
  const paid = await timed("pay", post(client, sandboxPath, headers, forms.press, fields, forms.button), 303);
  const orderPath = new URL(paid.location ?? "", origin);
  await timed("ticket", client.ask("GET", `${orderPath.pathname}${orderPath.search}`, headers), 200);
}

/** A form as a browser sends it, with what is typed over its own fields. */
function post(
  client: KeepAliveClient,
  path: string,
  headers: Record<string, string>,
  form: PlainForm,
  typed: Record<string, string>,
  button: [string, string],
): Promise<Answer> {
  const boundary = "----kametay";
  const own = form.fields.map(([name, value]): [string, string] => [name, typed[name] ?? value]);
  const known = new Set(own.map(([name]) => name));
  const more = Object.entries(typed).filter(([name]) => !known.has(name));
  const parts = [...own, ...more, button]
    .filter(([name]) => name !== "")
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  return client.ask("POST", path, { ...headers, ...type }, `${parts.join("")}--${boundary}--\r\n`);
}

async function paidOrders(pool: Pool): Promise<number> {
  const [rows] = await pool.query<RowDataPacket[]>("SELECT COUNT(*) AS paid FROM orders WHERE status='paid'");
  return Number(rows[0]!.paid);
}
