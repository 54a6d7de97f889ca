import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seatStatus } from "#lib/seating/rules/status.ts";
import { smallHall } from "../testing/small-hall.ts";
import { viewBox } from "./camera.ts";
import { cullRows, makeRanges } from "./cull.ts";
import type { Frame } from "./frame.ts";
import { makeLooks } from "./look.ts";
import { makePixelPainter, type PixelPainter } from "./paint-pixels.ts";
import type { Palette } from "./palette.ts";
import { makeScene } from "./scene.ts";

const text = { kk: "", ru: "", en: "" };
const plan = smallHall(
  [
    { code: "a", rows: [[9, 8], [17], [4, 4, 4]] },
    {
      code: "b",
      rows: [[12], [12]],
      y: 420,
      x: 130,
      category: "far",
      outline: [-400, 380, 1800, 380, 1400, 560, -400, 560],
    },
  ],
  {
    shapes: [{ kind: "stage", outline: [0, -200, 700, -200, 700, -80, 0, -80], label: text }],
    areas: [
      { id: 1, name: text, category: "far", capacity: 9, outline: [0, 640, 700, 640, 500, 800, 0, 800] },
    ] as never,
  },
);
const scene = makeScene(plan);
const hue = (at: number) => `rgb(${at}, ${at * 7}, ${at * 3})`;
const palette = {
  ...{ bg: hue(1), surface: hue(2), line: hue(3), field: hue(4), control: hue(5) },
  hues: [10, 11, 12, 13, 14, 15, 16, 17].map(hue),
} as Palette;
const size = { width: 130, height: 90 };

/** What a painter has put on its canvas. */
function paintedBy(painter: PixelPainter, looks: Frame["looks"], camera: Frame["camera"]): Uint8ClampedArray {
  let painted = new Uint8ClampedArray();
  const ctx = {
    createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) }),
    putImageData: ({ data }: ImageData) => {
      painted = data.slice();
    },
  } as unknown as CanvasRenderingContext2D;
  const view = viewBox(camera, size, 24);
  const ranges = makeRanges(scene);
  cullRows(scene, view, ranges);
  painter.paint({ ctx, scene, looks, palette, camera, size, view, ranges, ratio: 1 } as Frame);
  return painted;
}

const moves = fc.record({
  dx: fc.integer({ min: -80, max: 80 }).map((its) => its / 1.7),
  dy: fc.integer({ min: -60, max: 60 }).map((its) => its / 1.7),
  zoom: fc.constantFrom(1, 1, 1, 1.3, 0.8),
  taken: fc.array(fc.integer({ min: 0, max: plan.seatCount - 1 }), { maxLength: 6 }),
  mine: fc.option(fc.integer({ min: 0, max: plan.seatCount - 1 }), { freq: 6 }),
});

describe("a moving crowd's picture", () => {
  it("that goes on from the last one is the picture made anew, wherever it moves and whatever is sold", () => {
    fc.assert(
      fc.property(fc.array(moves, { minLength: 2, maxLength: 12 }), (played) => {
        const looks = makeLooks(scene);
        const painter = makePixelPainter();
        let status = new Uint8Array(plan.seatCount);
        let camera = { scale: 0.14, x: 10, y: 30 };
        for (const { dx, dy, zoom, taken, mine } of played) {
          camera = { scale: camera.scale * zoom, x: camera.x + dx, y: camera.y + dy };
          status = status.slice();
          for (const seat of taken)
            status[seat] = status[seat] === seatStatus.free ? seatStatus.sold : seatStatus.free;
          painter.note(looks.setStatus(status));
          if (mine !== null) {
            looks.setMine([mine]);
            painter.anew();
          }
          const anew = paintedBy(makePixelPainter(), looks, camera);
          const gone = paintedBy(painter, looks, camera);
          const wrong = [...anew.keys()].filter((at) => at % 4 === 0 && anew[at] !== gone[at]);
          expect(wrong.map((at) => [(at >> 2) % size.width, Math.floor((at >> 2) / size.width)])).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
