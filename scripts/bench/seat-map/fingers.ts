import type { CDPSession } from "@playwright/test";
import { screen } from "./browser.ts";

type Point = { x: number; y: number };
const frameMs = 1000 / 60;
const middle = { x: screen.width / 2, y: screen.height / 2 };

/** Sends one event a frame, whether or not the page has kept up, as a screen does. */
async function play(cdp: CDPSession, frames: Point[][]): Promise<void> {
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    cdp.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    });
  await send("touchStart", frames[0]!);
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const [at, points] of frames.entries()) {
    const wait = begun + at * frameMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(send("touchMove", points));
  }
  await Promise.all(sent);
  await send("touchEnd", []);
}

/** One finger to and fro, a little down as it goes. */
export function pan(cdp: CDPSession, frames: number): Promise<void> {
  const places = Array.from({ length: frames }, (_, at) => {
    const turn = (at / 45) * Math.PI * 2;
    return [{ x: middle.x + Math.sin(turn) * 150, y: middle.y + Math.cos(turn / 3) * 200 }];
  });
  return play(cdp, places);
}

/** Two fingers apart (factor above 1) or together, about the middle of the screen. */
export function pinch(cdp: CDPSession, factor: number, frames: number): Promise<void> {
  const widest = 760;
  const [from, to] = factor > 1 ? [widest / factor, widest] : [widest, widest * factor];
  const places = Array.from({ length: frames }, (_, at) => {
    const half = (from * (to / from) ** (at / (frames - 1))) / 2;
    return [
      { x: middle.x, y: middle.y - half },
      { x: middle.x, y: middle.y + half },
    ];
  });
  return play(cdp, places);
}
