import { openPool, useDatabase } from "#db/client.ts";
import { buildShop } from "../host/build.ts";
import { openPrivateServer } from "../testing/server.ts";
import { type Arena, openArena } from "./arena.ts";
import { proveModel } from "./model/model.ts";
import { bundleWithout, claimGuardOut } from "./mutant.ts";
import { crossedPairs, expiryAgainstPayment, lastPlaces, onePromoUse, oneSeat, type Rush } from "./rush.ts";

type Case = { name: string; run: (arena: Arena, rush: Rush) => Promise<string[]>; buyers: number };

const cases: Case[] = [
  { name: "one seat", run: oneSeat, buyers: 200 },
  { name: "last ten places", run: lastPlaces, buyers: 200 },
  { name: "pairs (A,B) and (B,A)", run: crossedPairs, buyers: 200 },
  { name: "a promo code for one use", run: onePromoUse, buyers: 50 },
  { name: "expiry against payment", run: expiryAgainstPayment, buyers: 60 },
];

/** Runs the cases at full, three times each, against two server processes; then the first two with the claim's guard taken out. */
async function proveRush(): Promise<boolean> {
  let isSound = true;
  const arena = await openArena({ processes: 2 });
  try {
    for (const { name, run, buyers } of cases) {
      for (let round = 1; round <= 3; round++) {
        const faults = await run(arena, { buyers });
        console.log(`${faults.length === 0 ? "holds" : "BROKEN"}  ${name}, ${buyers} buyers, round ${round}`);
        for (const fault of faults) console.log(`        ${fault}`);
        isSound &&= faults.length === 0;
      }
    }
  } finally {
    await arena.close();
  }
  return (await proveControl()) && isSound;
}

/** Without the guard the same proof must find something: else it could not fail. */
async function proveControl(): Promise<boolean> {
  const arena = await openArena({ processes: 2, script: await bundleWithout(claimGuardOut) });
  try {
    for (let round = 1; round <= 10; round++) {
      const faults = [
        ...(await oneSeat(arena, { buyers: 200 })),
        ...(await crossedPairs(arena, { buyers: 200 })),
      ];
      if (faults.length === 0) continue;
      console.log(`red, as it must be, without the claim's guard (round ${round}): ${faults[0]}`);
      return true;
    }
    console.log("BROKEN  without the claim's guard nothing was found");
    return false;
  } finally {
    await arena.close();
  }
}

/** Random plays on a private database, a thousand or as many as were asked for; the shortest that breaks something is printed. */
async function provePlays(): Promise<boolean> {
  const server = await openPrivateServer();
  const url = await server.createMigrated("kametay_model");
  Object.assign(process.env, { DATABASE_URL: url, KAMETAY_SECRET: Buffer.alloc(32, 7).toString("base64") });
  const pool = openPool(url, 16);
  try {
    await proveModel(useDatabase(pool), pool, modelRuns);
    console.log(`holds  ${modelRuns} random plays`);
    return true;
  } catch (error) {
    console.log(`BROKEN ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    await pool.end();
    await server.close();
  }
}

const modelRuns = Number(process.argv[3] ?? 1_000);
const proofs: Record<string, { run: () => Promise<boolean>; needsBuild: boolean }> = {
  rush: { run: proveRush, needsBuild: true },
  model: { run: provePlays, needsBuild: false },
};
const proof = proofs[process.argv[2] ?? ""];
if (!proof || !(Number.isInteger(modelRuns) && modelRuns > 0)) {
  console.error(
    `npm run prove -- NAME; NAME is one of: ${Object.keys(proofs).join(", ")}; after model, how many plays`,
  );
  process.exit(2);
}
if (proof.needsBuild) {
  const undo: (() => unknown)[] = [];
  await buildShop({ onStop: (step) => undo.push(step), quiet: true });
}
process.exit((await proof.run()) ? 0 : 1);
