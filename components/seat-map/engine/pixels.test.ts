import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside } from "#lib/halls/rules/geometry.ts";
import { fillPolygon, fillSquare, type Pixels } from "./pixels.ts";

const side = 24;
const blank = (): Pixels => ({
  width: side,
  height: side,
  words: new Uint32Array(side * side),
  image: {} as ImageData,
  part: { left: 0, top: 0, right: side, bottom: side },
});
const painted = ({ words }: Pixels) => [...words.keys()].filter((at) => words[at]);

describe("pixels", () => {
  it("of a polygon are those whose middle lies inside it, also beyond the edges of the picture", () => {
    const corner = fc.integer({ min: -20, max: 45 });
    fc.assert(
      fc.property(fc.array(corner, { minLength: 6, maxLength: 12 }), (numbers) => {
        // Off the middles of pixels, where either answer would do.
        const outline = numbers.slice(0, numbers.length & ~1).map((its) => its + 0.237);
        const pixels = blank();
        fillPolygon(pixels, outline, 1, 0, 0, 1);
        const wrong = [...pixels.words.keys()].filter((at) => {
          const [x, y] = [(at % side) + 0.5, Math.floor(at / side) + 0.5];
          const near = [-0.01, 0.01].some(
            (shift) => isInside(outline, x + shift, y) !== isInside(outline, x, y),
          );
          return !near && isInside(outline, x, y) !== (pixels.words[at] === 1);
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("follow the camera", () => {
    const pixels = blank();
    fillPolygon(pixels, [0, 0, 10, 0, 10, 10, 0, 10], 0.5, 4, 6, 1);
    expect(painted(pixels)).toHaveLength(25);
    expect(painted(pixels)[0]).toBe(6 * side + 4);
  });

  it("of a square are cut at the edges and never run into the next line", () => {
    const pixels = blank();
    fillSquare(pixels, side - 2, -1, 5, 1);
    fillSquare(pixels, -3, side - 1, 5, 1);
    expect(painted(pixels).map((at) => [at % side, Math.floor(at / side)])).toEqual([
      ...[0, 1, 2, 3].flatMap((y) => [
        [22, y],
        [23, y],
      ]),
      [0, 23],
      [1, 23],
    ]);
  });
});
