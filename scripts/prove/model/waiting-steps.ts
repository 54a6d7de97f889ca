import { and, asc, eq } from "drizzle-orm";
import { waitingEntries } from "#db/schema/waiting-entries.ts";
import { idBytes } from "#lib/ids.ts";
import { stopMail } from "#lib/mail/stops.ts";
import { leaveWaiting } from "#lib/seating/waiting/end-offer.ts";
import { joinWaiting } from "#lib/seating/waiting/join.ts";
import { tendWaiting } from "#lib/seating/waiting/sweep.ts";
import { takeOffer } from "#lib/seating/waiting/take-offer.ts";
import { waitingToken } from "#lib/seating/waiting/token.ts";
import { chosen, type Do, person } from "./step.ts";
import type { World } from "./world.ts";

const categories = [null, "stalls", "floor"];

/** For as many as the step has wishes; now and then with an e-mail that is in line already. */
const join: Do = (world, { who, pick, seats }) =>
  joinWaiting(
    person(world, who),
    {
      performanceId: world.shop.performanceId,
      category: categories[pick % categories.length]!,
      size: seats.length,
      name: "Дана Ким",
      email: `waits-${who}-${pick}@mail.kz`,
      phone: null,
      locale: "kk",
    },
    new Date(),
  );

/** The address of somebody in line bounced: they are not called any more. */
const bounce: Do = async ({ db, shop }, { pick }) => {
  const line = await db
    .select({ email: waitingEntries.email })
    .from(waitingEntries)
    .where(eq(waitingEntries.performanceId, shop.performanceId))
    .orderBy(asc(waitingEntries.id));
  const entry = chosen(line, pick);
  if (entry) await stopMail(db, entry.email, null, "bounced");
};

/** The links of who is so far in line, the first first. */
async function links({ db, shop }: World, state: "waiting" | "offered"): Promise<string[]> {
  const rows = await db
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(and(eq(waitingEntries.performanceId, shop.performanceId), eq(waitingEntries.state, state)))
    .orderBy(asc(waitingEntries.id));
  return rows.map(({ id }) => waitingToken(id));
}

const leave: Do = async (world, { pick }) => {
  const token = chosen(await links(world, "waiting"), pick);
  if (token) await leaveWaiting(token, new Date());
};

const decline: Do = async (world, { pick }) => {
  const token = chosen(await links(world, "offered"), pick);
  if (token) await leaveWaiting(token, new Date());
};

/** Into the cart of whoever comes along: the link is all that is asked for. */
const take: Do = async (world, { who, pick }) => {
  const token = chosen(await links(world, "offered"), pick);
  if (token) await takeOffer(person(world, who).cartId, null, token, new Date());
};

const tend: Do = () => tendWaiting(new Date());

/** The time of every offer runs out, and the sweep comes by. */
const lapse: Do = async ({ pool, shop }) => {
  await pool.query(
    "UPDATE waiting_offers SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE performance_id=? AND state='open'",
    [idBytes(shop.performanceId)],
  );
  await tendWaiting(new Date());
};

/** The clock of what a cart holds runs out: no transaction ends it. */
const holdsEnd: Do = async ({ pool, people }, { who }) => {
  await pool.query(
    "UPDATE seat_claims SET expires_at = NOW(3) - INTERVAL 1 SECOND WHERE cart_id=? AND state=1 AND order_id IS NULL",
    [idBytes(people[who % people.length]!.cartId!)],
  );
};

export const waitingSteps = {
  join,
  bounce,
  leaveLine: leave,
  declineOffer: decline,
  takeOffer: take,
  tend,
  lapse,
  holdsEnd,
};
