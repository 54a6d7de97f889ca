import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { localMails } from "#db/schema/local-mails.ts";
import { runBackgroundOnce } from "#lib/effects.ts";
import { acceptTransfer } from "#lib/orders/commands/accept-transfer.ts";
import { recallTransfer } from "#lib/orders/commands/end-transfers.ts";
import { offerTransfer } from "#lib/orders/commands/offer-transfer.ts";
import { buyTickets, taker } from "#lib/orders/testing/passing.ts";
import { visitor } from "#lib/orders/testing/purchase.ts";
import { testDatabase } from "#scripts/testing/database.ts";
import { makeShop } from "#scripts/testing/shop-fixture.ts";

const { db, pool } = await testDatabase();
const now = new Date();
const mailed = async () => {
  await runBackgroundOnce(20_000);
  return db.select().from(localMails).orderBy(asc(localMails.recipient));
};

beforeEach(async () => {
  await runBackgroundOnce(20_000);
  await pool.query("DELETE FROM local_mails");
});

async function offered() {
  const bought = await buyTickets(await makeShop(db), 1);
  await runBackgroundOnce(20_000);
  await pool.query("DELETE FROM local_mails");
  const code = bought.ticketCodes[0]!;
  const offer = { toEmail: "friend@mail.kz", locale: "ru" } as const;
  return { ...bought, code, ...(await offerTransfer(bought.viewer, code, offer, now)) };
}

describe("the letters of a ticket that is passed on", () => {
  it("offer it by a link in the giver's language, and say when it was called back", async () => {
    const { code, viewer, token } = await offered();
    const [offer] = await mailed();
    expect(offer).toMatchObject({ recipient: "friend@mail.kz", attachments: [] });
    expect(offer!.text).toContain(`/ru/transfer?key=${token}`);
    expect(offer!.text).toContain("Әсел Өтегенова передаёт Вам билет");
    await recallTransfer(viewer, code, now);
    const all = await mailed();
    expect(all).toHaveLength(2);
    expect(all.some(({ text }) => text.includes("больше не передаёт"))).toBe(true);
  });

  it("bring the new holder the ticket and its key, and the giver no more than a letter of the name", async () => {
    const { code, token } = await offered();
    await mailed();
    await pool.query("DELETE FROM local_mails");
    const { key } = await acceptTransfer(visitor(null), token, taker(), now);
    const [toGiver, toHolder] = await mailed();
    expect(toHolder).toMatchObject({ recipient: "erlan@mail.kz" });
    expect(toHolder!.text).toContain(`/ru/tickets/${code}?key=${key}`);
    expect(toHolder!.attachments.map(({ filename }) => filename)).toContain(`kametay-${code}.pdf`);
    expect(toGiver).toMatchObject({ recipient: "asel@mail.kz" });
    expect(toGiver!.text).toContain("(Е.)");
    for (const secret of ["Ерлан", "erlan@", key]) expect(toGiver!.text).not.toContain(secret);
  });

  it("do not offer what was called back before they left", async () => {
    const { code, viewer, token } = await offered();
    await recallTransfer(viewer, code, now);
    const texts = (await mailed()).map(({ text }) => text);
    expect(texts.some((text) => text.includes(token))).toBe(false);
  });
});
