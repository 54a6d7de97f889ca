import { newId } from "#lib/ids.ts";
import { signCart } from "#lib/seating/cart-cookie.ts";
import { makeShop, type ShopFixture } from "../testing/shop-fixture.ts";
import { openBareServer } from "./bare-server.ts";
import { inTurns, loop } from "./figures.ts";
import { KeepAliveClient } from "./keep-alive-client.ts";
import { openRunningShop } from "./running-shop.ts";
import { Winners } from "./winners.ts";

const clients = 64;
const rows = 100;
const perRow = 100;
const hotSeats = 200;

/**
 * Holds over HTTP against the running shop, 64 keep-alive connections, another visitor and another address each time: spread
 * over a hall of 10,000 seats, and all after the same 200. In turns with them a bare node:http server that runs SELECT 1 for each
 * request. Server, database and load share this machine.
 */
export async function benchHold(seconds: number): Promise<unknown> {
  const winners = new Winners();
  const shop = await openRunningShop();
  const bare = await openBareServer("bare-select.mjs", { DATABASE_URL: shop.shop.databaseUrl });
  try {
    const warm = await makeShop(shop.db, { rows, perRow });
    await holdAll(shop.port, warm, rows * perRow, 1, winners);
    const inFreshHall = async (among: number) =>
      holdAll(shop.port, await makeShop(shop.db, { rows, perRow }), among, seconds, winners);
    const turns = await inTurns(
      () => askBare(bare.port, seconds),
      () => inFreshHall(rows * perRow),
      () => inFreshHall(hotSeats),
    );
    const { basePerSecond: barePerSecond, ...figures } = turns;
    return { ...figures, barePerSecond, oversold: winners.oversold };
  } finally {
    await bare.close();
    await shop.close();
  }
}

async function withClients<T>(port: number, work: (open: KeepAliveClient[]) => Promise<T>): Promise<T> {
  const open = Array.from({ length: clients }, () => new KeepAliveClient(port));
  try {
    return await work(open);
  } finally {
    for (const client of open) client.close();
  }
}

async function holdAll(port: number, shop: ShopFixture, among: number, seconds: number, winners: Winners) {
  return withClients(port, (open) =>
    loop(clients, seconds, async (client) => {
      const count = 1 + Math.floor(Math.random() * 4);
      const first = 1 + Math.floor(Math.random() * (among - count));
      const seats = Array.from({ length: count }, (_, at) => ({ seat: first + at, rate: "adult" }));
      const answer = await open[client]!.ask(
        "POST",
        `/api/performances/${shop.performanceId}/hold`,
        {
          "content-type": "application/json",
          "sec-fetch-site": "same-origin",
          cookie: `kametay_cart=${signCart(newId())}`,
          "x-forwarded-for": `10.${random(256)}.${random(256)}.${random(256)}`,
        },
        JSON.stringify({ key: newId(), seats }),
      );
      if (answer.status === 200)
        winners.add(
          shop.performanceId,
          seats.map(({ seat }) => seat),
        );
      else if (answer.status !== 409) throw new Error(`hold answered ${answer.status}: ${answer.body}`);
    }),
  );
}

async function askBare(port: number, seconds: number) {
  return withClients(port, (open) =>
    loop(clients, seconds, async (client) => {
      await open[client]!.ask("POST", "/", { "content-type": "application/json" }, "{}");
    }),
  );
}

function random(below: number): number {
  return Math.floor(Math.random() * below);
}
