import { afterEach, describe, expect, it } from "vitest";
import { newId } from "#lib/ids.ts";
import { tenge } from "#lib/money.ts";
import { admitTicket } from "#lib/tickets/commands/admit-ticket.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { checkInvariants } from "#scripts/testing/invariants.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";
import { buyTickets, taker, ticketOf } from "../testing/passing.ts";
import { codeOf, visitor } from "../testing/purchase.ts";
import { acceptTransfer } from "./accept-transfer.ts";
import { cancelTickets } from "./cancel-tickets.ts";
import { recallTransfer } from "./end-transfers.ts";
import { offerTransfer } from "./offer-transfer.ts";

const { db, pool } = await testDatabase(30);
const now = new Date();
const rounds = Array.from({ length: 12 }, (_, index) => index);

async function offered() {
  const shop = await makeShop(db);
  const bought = await buyTickets(shop, 1);
  const code = bought.ticketCodes[0]!;
  const { token } = await offerTransfer(bought.viewer, code, { toEmail: null, locale: "kk" }, now);
  return { shop, code, token, viewer: bought.viewer };
}
const taking = (token: string, name = "Ерлан Жүнісов") =>
  codeOf(acceptTransfer(visitor(newId()), token, taker({ name }), now));

afterEach(async () => {
  expect(await checkInvariants(pool)).toEqual([]);
});

describe("at one moment", () => {
  it("of taking and calling back one wins, and the ticket is whose it then is", async () => {
    for (const round of rounds) {
      const { code, token, viewer } = await offered();
      const calling = () => codeOf(recallTransfer(viewer, code, now));
      const [first, second] = await Promise.all(
        round % 2 ? [taking(token), calling()] : [calling(), taking(token)],
      );
      expect([first, second].filter((its) => its === "ok")).toHaveLength(1);
      const took = (round % 2 ? first : second) === "ok";
      expect((await ticketOf(code)).revision).toBe(took ? 2 : 1);
      expect((await ticketOf(code)).holderTokenHash === null).toBe(!took);
    }
  });

  it("of eight who have the link one has the ticket", async () => {
    for (const _ of rounds.slice(0, 4)) {
      const { code, token } = await offered();
      const taken = await Promise.all(
        Array.from({ length: 8 }, (_, index) => taking(token, `Ер ${"аәбвгғдж"[index]}`)),
      );
      expect(taken.filter((its) => its === "ok")).toHaveLength(1);
      expect((await ticketOf(code)).holderName).toBe(`Ер ${"аәбвгғдж"[taken.indexOf("ok")]}`);
      expect((await ticketOf(code)).revision).toBe(2);
    }
  });

  it("of giving back and offering one wins, and what is offered cannot be given back", async () => {
    for (const round of rounds) {
      const bought = await buyTickets(await makeShop(db), 1);
      const [code] = bought.ticketCodes as [string];
      const { id } = await ticketOf(code);
      const back = () => {
        const input = {
          code: bought.code,
          ticketIds: [id],
          requestKey: newId(),
          shownBackTiyn: tenge(5_000),
        };
        return codeOf(cancelTickets(bought.viewer, input, now));
      };
      const offering = () => codeOf(offerTransfer(bought.viewer, code, { toEmail: null, locale: "kk" }, now));
      const [first, second] = await Promise.all(round % 2 ? [offering(), back()] : [back(), offering()]);
      const [offered1, given] = round % 2 ? [first, second] : [second, first];
      expect([offered1, given]).toEqual(
        offered1 === "ok" ? ["ok", "TRANSFER_OFFERED"] : ["TICKET_NOT_VALID", "ok"],
      );
    }
  });

  it("of the door and taking one wins: who is in keeps the ticket, who took it is not let in by the old code", async () => {
    for (const round of rounds) {
      const { shop, code, token } = await offered();
      const { id: ticketId, performanceId, revision } = await ticketOf(code);
      const door = { kind: "door", deviceId: newId(), organizerId: shop.organizerId } as const;
      const atDoor = () =>
        admitTicket(door, { ticketId, performanceId, revision }, now).then(({ outcome }) => outcome);
      const results = await Promise.all(round % 2 ? [taking(token), atDoor()] : [atDoor(), taking(token)]);
      const [took, door1] = round % 2 ? results : results.toReversed();
      expect([took, door1]).toEqual(took === "ok" ? ["ok", "old"] : ["TICKET_ADMITTED", "admitted"]);
    }
  });
});
