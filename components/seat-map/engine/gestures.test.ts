import { beforeEach, describe, expect, it } from "vitest";
import { type GestureEvents, listenGestures } from "./gestures.ts";

type Heard = [name: keyof GestureEvents, ...numbers: (number | string)[]];
const heard: Heard[] = [];
const root = new EventTarget() as HTMLElement;
root.getBoundingClientRect = () => ({ left: 100, top: 50 }) as DOMRect;

const rounded = (values: (number | string)[]) =>
  values.map((its) => (typeof its === "number" ? Math.round(its * 100) / 100 + 0 : its));
const hear =
  (name: keyof GestureEvents) =>
  (...values: (number | string)[]): boolean => {
    heard.push([name, ...rounded(values)]);
    return true;
  };
const names = ["start", "pan", "pinch", "wheel", "tap", "doubleTap", "hover", "leave", "end"] as const;
listenGestures(root, Object.fromEntries(names.map((name) => [name, hear(name)])) as unknown as GestureEvents);

let at = 0;
let pointerType = "touch";

/** A pointer's event at a place of the map, `wait` milliseconds after the last. */
function send(type: string, x: number, y: number, { id = 1, wait = 10, button = 0 } = {}): void {
  at += wait;
  const event = new Event(type);
  const facts = { clientX: 100 + x, clientY: 50 + y, pointerId: id, pointerType, button, timeStamp: at };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
  root.dispatchEvent(event);
}

function turn(deltaY: number, deltaMode = 0, ctrlKey = false): Event {
  const event = new Event("wheel", { cancelable: true });
  const facts = { clientX: 100, clientY: 50, deltaY, deltaMode, ctrlKey, timeStamp: at };
  for (const [name, value] of Object.entries(facts)) Object.defineProperty(event, name, { value });
  root.dispatchEvent(event);
  return event;
}

const said = (...wanted: (keyof GestureEvents)[]) => heard.filter(([name]) => wanted.includes(name));

beforeEach(() => {
  heard.length = 0;
  at += 10_000;
  pointerType = "touch";
});

describe("one finger", () => {
  it("taps where it lands though it trembles, and says what tapped", () => {
    send("pointerdown", 40, 60);
    send("pointermove", 44, 63);
    send("pointerup", 44, 63);
    expect(heard).toEqual([["start"], ["tap", 44, 63, "finger"], ["end", 0, 0]]);
  });

  it("taps twice at one place as a double tap, and not where the second is elsewhere or late", () => {
    const tap = (x: number, wait: number) => {
      send("pointerdown", x, 60, { wait });
      send("pointerup", x, 60);
    };
    tap(40, 500);
    tap(42, 100);
    tap(43, 100);
    expect(said("tap", "doubleTap").map(([name]) => name)).toEqual(["tap", "doubleTap", "tap"]);
    heard.length = 0;
    tap(140, 500);
    tap(240, 100);
    tap(240, 400);
    expect(said("tap", "doubleTap").map(([name]) => name)).toEqual(["tap", "tap", "tap"]);
  });

  it("that stays down long chooses nothing", () => {
    send("pointerdown", 40, 60);
    send("pointerup", 40, 60, { wait: 900 });
    expect(said("tap")).toEqual([]);
  });

  it("that the browser takes for scrolling chooses nothing", () => {
    send("pointerdown", 40, 60);
    send("pointercancel", 40, 60);
    expect(said("tap", "end")).toEqual([["end", 0, 0]]);
  });

  it("pans by what it moved, and throws the map only when it was moving to the last", () => {
    send("pointerdown", 40, 60);
    send("pointermove", 60, 60);
    send("pointermove", 80, 65);
    send("pointermove", 100, 65);
    send("pointerup", 100, 65);
    expect(said("pan")).toEqual([
      ["pan", 20, 0],
      ["pan", 20, 5],
      ["pan", 20, 0],
    ]);
    expect(said("tap")).toEqual([]);
    const [[, speed]] = said("end") as [["end", number, number]];
    expect(speed).toBeGreaterThan(0.5);
    heard.length = 0;
    send("pointerdown", 40, 60);
    send("pointermove", 80, 60);
    send("pointerup", 80, 60, { wait: 400 });
    expect(said("end")).toEqual([["end", 0, 0]]);
  });
});

describe("two fingers", () => {
  it("zoom about their middle and move it, choose nothing, and go on as a pan without a throw", () => {
    send("pointerdown", 100, 100, { id: 1 });
    send("pointerdown", 200, 100, { id: 2 });
    send("pointermove", 300, 100, { id: 2 });
    expect(said("pinch")).toEqual([["pinch", 200, 100, 2, 50, 0]]);
    send("pointerup", 300, 100, { id: 2 });
    send("pointermove", 110, 100, { id: 1 });
    send("pointerup", 110, 100, { id: 1, wait: 400 });
    expect(said("pan")).toEqual([["pan", 10, 0]]);
    expect(said("tap", "doubleTap")).toEqual([]);
    expect(said("end")).toEqual([["end", 0, 0]]);
  });
});

describe("two fingers that only touch", () => {
  it("choose nothing", () => {
    send("pointerdown", 100, 100, { id: 1 });
    send("pointerdown", 120, 100, { id: 2 });
    send("pointerup", 120, 100, { id: 2 });
    send("pointerup", 100, 100, { id: 1 });
    expect(heard).toEqual([["start"], ["end", 0, 0]]);
  });

  it("end a pan where it is, without a throw", () => {
    send("pointerdown", 40, 60);
    for (const x of [60, 80, 100]) send("pointermove", x, 60);
    send("pointerdown", 160, 60, { id: 2 });
    send("pointerup", 160, 60, { id: 2 });
    send("pointerup", 100, 60);
    expect(said("end")).toEqual([["end", 0, 0]]);
  });
});

describe("a mouse", () => {
  it("hovers while nothing is pressed, clicks, and drags from four pixels on", () => {
    pointerType = "mouse";
    send("pointermove", 10, 10);
    send("pointerdown", 10, 10);
    send("pointermove", 13, 10);
    send("pointerup", 13, 10, { wait: 3_000 });
    expect(heard).toEqual([["hover", 10, 10], ["start"], ["tap", 13, 10, "mouse"], ["end", 0, 0]]);
    heard.length = 0;
    send("pointerdown", 10, 10);
    send("pointermove", 16, 10);
    send("pointerup", 16, 10);
    expect(said("pan")).toEqual([["pan", 6, 0]]);
    expect(said("tap")).toEqual([]);
  });

  it("does nothing with its other buttons", () => {
    pointerType = "mouse";
    send("pointerdown", 10, 10, { button: 2 });
    send("pointerup", 10, 10);
    expect(heard).toEqual([]);
  });
});

describe("a wheel", () => {
  it("brings nearer upwards, counts lines as pixels, and keeps the page where it is", () => {
    expect(turn(-100).defaultPrevented).toBe(true);
    turn(100);
    turn(100 / 16, 1);
    turn(-10, 0, true);
    const factors = said("wheel").map(([, , , factor]) => Number(factor));
    expect(factors[0]).toBeGreaterThan(1);
    expect(factors[0]! * factors[1]!).toBeCloseTo(1, 1);
    expect(factors[2]).toBe(factors[1]);
    expect(factors[3]).toBeGreaterThan(1);
  });
});
