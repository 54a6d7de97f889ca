import type { RowDataPacket } from "mysql2/promise";
import { closeDatabase, openPool, type Pool, useDatabase } from "#db/client.ts";
import { claimState } from "#db/schema/seat-claims.ts";
import type { OpenPlan } from "#lib/halls/rules/open-plan.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { idBytes, newId } from "#lib/ids.ts";
import { readMoment } from "#lib/seating/claims/read.ts";
import { chooseSeats } from "#lib/seating/rules/best-available.ts";
import { generatedStadium } from "../seed/halls/generated-stadium.ts";
import { openPrivateServer } from "../testing/server.ts";
import { quantileMs } from "./figures.ts";

const seats = 100_000;
const takenShare = 0.6;
const largestGroup = 20;
const warmDecisions = 200;

/**
 * The best seats for groups of 1 to 20 in a hall of 100,000 with 60% taken: the decision by itself, and apart from it the read of
 * the hall's state that a claim makes before it. Half of the decisions see a hall sold seat by seat, which is the harder one
 * (larger groups fit nowhere side by side), half one sold in groups of up to four.
 */
export async function benchBestAvailable(seconds: number): Promise<unknown> {
  const plan = openAuthoredPlan(generatedStadium(seats));
  const halls = [soldOut(plan, 1), soldOut(plan, 4)];
  const steps: Record<string, number> = {};
  const decide = (turn: number) => {
    const at = performance.now();
    const found = chooseSeats({
      plan,
      category: plan.category,
      taken: halls[turn % halls.length]!,
      count: 1 + (Math.floor(turn / halls.length) % largestGroup),
      salt: turn,
      avoidOrphans: true,
    });
    const took = performance.now() - at;
    const step = found?.step ?? "none";
    steps[step] = (steps[step] ?? 0) + 1;
    return took;
  };
  // The first decisions of a process compile what the later ones run.
  for (let turn = 0; turn < warmDecisions; turn++) decide(turn);
  const samples: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) samples.push(decide(samples.length));
  console.log(
    `${samples.length} decisions, p50 ${quantileMs(samples, 0.5)} ms; steps ${JSON.stringify(steps)}`,
  );
  return { p99Ms: quantileMs(samples, 0.99), readP99Ms: await benchRead(plan, halls[0]!, seconds) };
}

/** The plan with its share taken by groups of one size; the same seats in every run. */
function soldOut(plan: OpenPlan, group: number): Uint8Array {
  const taken = new Uint8Array(plan.seatCount);
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let left = plan.seatCount * takenShare; left > 0; ) {
    let index = Math.floor(random() * plan.seatCount);
    const size = 1 + Math.floor(random() * group);
    for (let seat = 0; seat < size && index >= 0 && taken[index] === 0; seat++) {
      taken[index] = 1;
      left--;
      index = plan.right[index]!;
    }
  }
  return taken;
}

/** The state of that hall as a claim for the best seats reads it, from a database of its own. */
async function benchRead(plan: OpenPlan, taken: Uint8Array, seconds: number): Promise<number> {
  const server = await openPrivateServer(true);
  const pool = openPool(await server.createMigrated("best"), 4);
  useDatabase(pool);
  try {
    const [performanceId, organizerId] = [newId(), newId()];
    await fill(pool, performanceId, organizerId, plan, taken);
    const someTaken = plan.ids[taken.lastIndexOf(1)]!;
    const samples: number[] = [];
    const end = performance.now() + seconds * 1_000;
    while (performance.now() < end) {
      const at = performance.now();
      const moment = await readMoment(pool, performanceId, organizerId, [
        {
          claimId: newId(),
          cartId: newId(),
          maxSeats: largestGroup,
          newCart: null,
          ask: { kind: "choice", count: 2, range: [0, 4_294_967_295], choose: () => null },
        },
      ]);
      samples.push(performance.now() - at);
      if (!moment.taken.has(someTaken)) throw new Error("the state was not read");
    }
    return quantileMs(samples, 0.99);
  } finally {
    await closeDatabase();
    await server.close();
  }
}

async function fill(
  pool: Pool,
  performanceId: string,
  organizerId: string,
  plan: OpenPlan,
  taken: Uint8Array,
): Promise<void> {
  const sold = [...plan.ids].filter((_, index) => taken[index] === 1);
  for (let first = 0; first < sold.length; first += 1_000) {
    await pool.query<RowDataPacket[]>(
      "INSERT INTO seat_claims (performance_id, seat_id, claim_id, state, organizer_id, cart_id, expires_at) VALUES ?",
      [
        sold
          .slice(first, first + 1_000)
          .map((seat) => [
            idBytes(performanceId),
            seat,
            idBytes(newId()),
            claimState.sold,
            idBytes(organizerId),
            idBytes(newId()),
            "9999-12-31 00:00:00",
          ]),
      ],
    );
  }
}
