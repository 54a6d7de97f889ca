import { expect } from "vitest";
import { idBytes, newId } from "#lib/ids.ts";
import type { ShopFixture } from "../shop-fixture.ts";
import type { Answer, Ground } from "./ground.ts";

export type Wish = Record<string, unknown>;

export const adult = (...seats: unknown[]) => ({ seats: seats.map((seat) => ({ seat, rate: "adult" })) });

export function holdPath(performanceId: string): string {
  return `/api/performances/${performanceId}/hold`;
}

/** POST hold as no page of ours would send it; a header that is undefined is left out. */
export function rawHolds(ground: () => Ground, shop: () => ShopFixture) {
  const send = (
    body: string | Uint8Array,
    headers: Record<string, string | undefined> = {},
    path = holdPath(shop().performanceId),
  ) => {
    const own = {
      "content-type": "application/json",
      origin: ground().shop.url,
      "sec-fetch-site": "same-origin",
    };
    const all = Object.entries({ ...own, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return ground().ask(path, { method: "POST", body, headers: Object.fromEntries(all) });
  };
  const hold = (wish: Wish, headers: Record<string, string | undefined> = {}) =>
    send(JSON.stringify({ key: newId(), ...wish }), headers);
  /** Seats of this shop that anybody holds. */
  const taken = async () => {
    const row = await ground().one(
      "SELECT COUNT(*) AS n FROM seat_claims WHERE performance_id=? AND state=1",
      [idBytes(shop().performanceId)],
    );
    return Number(row.n);
  };
  const refused = async (answer: Answer, status: number, code: string) => {
    expect({ status: answer.status, code: JSON.parse(answer.text).code }).toEqual({ status, code });
    expect(await taken()).toBe(0);
  };
  return { send, hold, taken, refused };
}
