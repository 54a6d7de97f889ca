import { makePicker } from "#components/seat-map/engine/picker.ts";
import { makeScene } from "#components/seat-map/engine/scene.ts";
import { createSeatMap, prepareSeatMap } from "#components/seat-map/engine/seat-map.ts";
import { openPlan, type WirePlan } from "#lib/halls/rules/wire.ts";
import { unpackStatus } from "#lib/seating/rules/status.ts";
import { canvasMegabytes, nextFrame, nextPicture, watchCanvases } from "./page-tools.ts";

watchCanvases();
const root = document.getElementById("map")!;
const hall = new URLSearchParams(location.search).get("hall")!;
const prices = [900_000, 700_000, 500_000, 400_000, 300_000, 250_000, 200_000, 150_000];
const texts = {
  locale: "en" as const,
  soldOut: () => "Sold out",
  fromPrice: (category: number) => `from ${(prices[category] ?? 0) / 100} ₸`,
  places: (free: number) => `${free} places left`,
};
const streamMs = 250;
const streamedSeats = 25;

/** The real engine in a page of its own, loaded the way the shop's page loads it. */
async function open() {
  // The shop's page has painted its list by then and asked for the plan, and makes the canvas while that is on its way.
  await nextPicture();
  const arriving = Promise.all([
    fetch(`/plan/${hall}`).then((answer) => answer.json() as Promise<WirePlan>),
    fetch(`/status/${hall}`).then((answer) => answer.text()),
  ]);
  const prepared = prepareSeatMap(root);
  const [wire, bits] = await arriving;
  const arrived = performance.now();
  const plan = openPlan(wire);
  let status = unpackStatus(bits, plan.seatCount);
  const nothing = () => {};
  const map = createSeatMap(prepared, plan, texts, {
    choose: nothing,
    openArea: nothing,
    point: nothing,
    focus: nothing,
  });
  map.setTexts(texts, prices);
  map.setStatus(status, {});
  await nextPicture();
  const firstPictureMs = performance.now() - arrived;
  const readyMs = performance.now();

  let stream: ReturnType<typeof setInterval> | undefined;
  let chance = 7;
  const random = (below: number) => {
    chance = (Math.imul(chance, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return chance % below;
  };
  function change(seats: number): void {
    status = status.slice();
    for (let at = 0; at < seats; at++) status[random(plan.seatCount)] = random(2) * 2;
    map.setStatus(status, {});
  }

  return {
    firstPictureMs,
    readyMs,
    canvasMb: canvasMegabytes,
    /** Deltas go on arriving, as they do while a sale runs. */
    stream: () => {
      stream = setInterval(() => change(streamedSeats), streamMs);
    },
    /** Milliseconds from the arrival of a hundred changed seats until their picture is done, each time on a map at rest. */
    async deltas(count: number): Promise<number[]> {
      clearInterval(stream);
      const took: number[] = [];
      for (let at = 0; at < count; at++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await nextFrame();
        const begun = performance.now();
        change(100);
        await nextPicture();
        took.push(performance.now() - begun);
      }
      return took;
    },
    /** Milliseconds of each of so many searches for the seat under a finger. */
    picks(count: number): number[] {
      const scene = makeScene(plan);
      const picker = makePicker(scene);
      picker.prepare();
      return Array.from({ length: count }, () => {
        const seat = random(plan.seatCount);
        const begun = performance.now();
        picker.nearest(plan.x[seat]! + random(40), plan.y[seat]! + random(40), 60);
        return performance.now() - begun;
      });
    },
    /** How far apart neighbours are on the screen when the whole hall is seen, in CSS pixels. */
    wholePitch: map.pitch(),
  };
}

Object.assign(window, { bench: open() });
