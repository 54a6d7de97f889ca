import type { World } from "./world.ts";

/** What somebody tries. `pick` chooses among what there is by then (an order, a payment, a ticket), `seats` are wishes. */
export type Wishes = { who: number; pick: number; seats: number[] };

export type Do = (world: World, wishes: Wishes) => Promise<unknown>;

export const chosen = <T>(list: T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
export const person = (world: World, who: number) => world.people[who % world.people.length]!;
