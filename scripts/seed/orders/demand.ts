import { msPerDay, msPerMinute } from "#lib/clock.ts";
import { type Chance, chanceFrom } from "../chance.ts";
import type { SeededPerformance } from "../write/performances.ts";

/** An order somebody places some day; which one and when follows from the performance alone. */
export type PlannedOrder = { number: number; at: Date; size: number };

const sizes = [1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6];
const hours = [8, 9, 10, 11, 12, 12, 13, 13, 14, 15, 16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22, 23];
/** Sales quicken as the day comes near. */
const quickening = 0.5;

/** Everything that will be bought for a performance until it begins, in the order it is bought. */
export function demandFor(performance: SeededPerformance): PlannedOrder[] {
  const { showing, hall, saleStartsAt, startsAt } = performance;
  const { demand, rush = 1 } = showing.event;
  const chance = chanceFrom(performance.id);
  const places = hall.plan.seatCount + hall.plan.areas.reduce((sum, area) => sum + area.capacity, 0);
  const wanted = Math.round(places * (demand[showing.turn % demand.length] ?? 0));
  const spanMs = (startsAt.getTime() - saleStartsAt.getTime()) * rush;
  const orders: PlannedOrder[] = [];
  for (let sold = 0; sold < wanted; ) {
    const size = Math.min(chance.pick(sizes), wanted - sold, showing.event.maxSeatsPerOrder ?? 10);
    const passed = ((sold + chance.next()) / wanted) ** quickening;
    const at = atAnHourOfTheDay(saleStartsAt.getTime() + Math.min(1, passed) * spanMs, chance);
    const last = startsAt.getTime() - chance.whole(20, 600) * msPerMinute;
    orders.push({ number: orders.length, at: new Date(Math.min(at, last)), size });
    sold += size;
  }
  return orders.filter(({ at }) => at >= saleStartsAt).sort((a, b) => a.at.getTime() - b.at.getTime());
}

function atAnHourOfTheDay(atMs: number, chance: Chance): number {
  const zoneMs = 5 * 60 * msPerMinute;
  const midnight = Math.floor((atMs + zoneMs) / msPerDay) * msPerDay - zoneMs;
  return midnight + (chance.pick(hours) * 60 + chance.whole(0, 59)) * msPerMinute + chance.whole(0, 59_999);
}
