import { gzipSync } from "node:zlib";
import { packPlan } from "#lib/halls/rules/wire.ts";
import { packStatus } from "#lib/seating/rules/status.ts";
import { abaiTheatre } from "../../seed/halls/abai-theatre.ts";
import { generatedStadium } from "../../seed/halls/generated-stadium.ts";
import { packedHall } from "./packed-hall.ts";

/** What a page of the bench is sent: the plan as the shop sends it, and a status with a third of the seats taken. */
export type BenchHall = { plan: Buffer; planKb: number; status: string; seats: number };

const plans = {
  "530": abaiTheatre,
  "8000": () => generatedStadium(8_000),
  "25000": () => generatedStadium(25_000),
  "100000": () => generatedStadium(100_000),
  packed: packedHall,
};

export type HallName = keyof typeof plans;
export const hallSizes = ["530", "8000", "25000", "100000"] as const;

/** Every hall by its name. The same each time: a figure is to differ by the code alone. */
export function makeHalls(): Record<HallName, BenchHall> {
  const made = Object.entries(plans).map(([name, make]) => {
    const wire = packPlan(make());
    const seats = wire.seats.count;
    const json = Buffer.from(JSON.stringify(wire));
    const zipped = gzipSync(json);
    const taken = Uint8Array.from({ length: seats }, (_, seat) => takenAt(seat));
    const status = Buffer.from(packStatus(taken)).toString("base64");
    return [name, { plan: json, planKb: Math.round(zipped.length / 102.4) / 10, status, seats }] as const;
  });
  return Object.fromEntries(made) as Record<HallName, BenchHall>;
}

function takenAt(seat: number): number {
  const chance = (Math.imul(seat + 1, 2_654_435_761) >>> 8) % 100;
  return chance < 6 ? 1 : chance < 30 ? 2 : chance < 33 ? 3 : 0;
}
