import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { smallHall } from "../testing/small-hall.ts";
import { makeAtlasShelf } from "./atlas.ts";
import { type Camera, centreOn } from "./camera.ts";
import { makeLooks } from "./look.ts";
import { makePixelPainter } from "./paint-pixels.ts";
import { makePainter, type PainterParts } from "./painter.ts";
import type { Palette } from "./palette.ts";
import { makeScene } from "./scene.ts";

const text = (word: string) => ({ kk: word, ru: word, en: word });
const label = text("The stage of the theatre");
const plan = smallHall([{ code: "a", rows: [[9], [9], [9]] }], {
  shapes: [{ kind: "stage", outline: [0, -200, 400, -200, 400, -80, 0, -80], label }],
});
const scene = makeScene(plan);
const size = { width: 400, height: 600 };
const palette = {
  ...{
    bg: "#fff",
    surface: "#eee",
    ink: "#000",
    muted: "#333",
    line: "#ccc",
    control: "#888",
    field: "#9c9",
  },
  ...{ brand: "#06a", accent: "#fb0", hues: Array(8).fill("#06a"), font: "sans-serif", textScale: 1 },
} as unknown as Palette;

/** A context that writes down what it paints, text with its font; letters are half as wide as they are high. */
function notebook() {
  const told: string[] = [];
  const ctx = new Proxy({ font: "" } as Record<string, unknown>, {
    get(held, name: string) {
      if (name === "font" || name in held) return held[name];
      if (name === "measureText") return (its: string) => ({ width: its.length * 8 });
      if (name === "createImageData")
        return (width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) });
      const font = name.endsWith("Text") ? held.font : "";
      return (...args: unknown[]) =>
        told.push(`${name} ${args.filter((its) => typeof its !== "object")} ${font}`);
    },
    set(held, name: string, value) {
      held[name] = value;
      // A font alone paints nothing: lines are measured in it too.
      if (name !== "font") told.push(`${name} = ${value}`);
      return true;
    },
  });
  return { told, ctx: ctx as unknown as CanvasRenderingContext2D };
}

function painterAt(camera: Camera) {
  const shelf = makeAtlasShelf(() => palette);
  const looks = makeLooks(scene);
  looks.setStatus(new Uint8Array(plan.seatCount));
  const parts = {
    ...{ scene, looks, shelf, pixels: makePixelPainter(), palette: () => palette, freeOf: () => 0 },
    texts: () => ({ locale: "en", soldOut: () => "", fromPrice: () => "from 5 000", places: () => "" }),
    screen: () => ({ size: () => size, ratio: () => 2 }),
    viewport: () => ({ camera: () => camera, isWhole: () => true }),
    loop: () => ({ moving: () => true }),
    attention: () => ({ hovered: () => -1, ringed: () => -1, section: () => -1, area: () => -1 }),
    minimap: () => null,
  } as unknown as PainterParts;
  return { painter: makePainter(parts), shelf };
}

beforeEach(() => {
  vi.stubGlobal("document", {
    createElement: () => ({ width: 0, height: 0, getContext: () => notebook().ctx }),
  });
  vi.stubGlobal(
    "Path2D",
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
});
afterEach(() => void vi.unstubAllGlobals());

it.each([3, 5, 9, 30])(
  "a rehearsal leaves no trace on the next picture, %d pixels between seats",
  (pitch) => {
    const at = (px: number) => centreOn(200, 50, px / scene.pitch, size);
    const fresh = painterAt(at(pitch));
    fresh.shelf.prepare();
    const after = painterAt(at(pitch));
    for (const other of [2, 8, 50]) after.painter.rehearse(notebook().ctx, at(other));
    const [expected, seen] = [notebook(), notebook()];
    fresh.painter.draw(expected.ctx);
    after.painter.draw(seen.ctx);
    expect(expected.told.length).toBeGreaterThan(10);
    expect(seen.told).toEqual(expected.told);
  },
);
