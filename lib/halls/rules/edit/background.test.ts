import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftBackground } from "../draft.ts";
import { isPlanDraft } from "../draft-form.ts";
import { cornersOf, isOnPicture, middleOf, scaledTo, turnedTo } from "./background.ts";
import { fitHall, setBackground } from "./hall.ts";
import { drawDraft } from "./testing/small-draft.ts";

const length = fc.integer({ min: 200, max: 5000 });
const place = fc.integer({ min: -3000, max: 3000 });
const picture = fc.record({
  ...{ x: place, y: place, width: length, height: length, opacity: fc.constant(0.5) },
  rotation: fc.integer({ min: -180, max: 180 }),
});

test("a corner goes where it is drawn along its diagonal, the one across stays, the form is kept", () => {
  fc.assert(
    fc.property(picture, fc.nat(3), fc.integer({ min: 2, max: 9 }), (its, corner, times) => {
      const [own, across] = [cornersOf(its)[corner]!, cornersOf(its)[(corner + 2) % 4]!];
      const to = { x: across.x + (own.x - across.x) * times, y: across.y + (own.y - across.y) * times };
      const large = scaledTo(its, corner, to);
      const [now, still] = [cornersOf(large)[corner]!, cornersOf(large)[(corner + 2) % 4]!];
      for (const [one, other] of [
        [now, to],
        [still, across],
      ] as const) {
        expect(Math.abs(one.x - other.x)).toBeLessThan(0.1);
        expect(Math.abs(one.y - other.y)).toBeLessThan(0.1);
      }
      expect(large.width / large.height).toBeCloseTo(its.width / its.height, 2);
    }),
  );
});

test("it never shrinks to nothing, and turns about its middle", () => {
  const its: DraftBackground = { x: 0, y: 0, width: 400, height: 200, opacity: 1 };
  expect(scaledTo(its, 2, { x: -9000, y: -9000 })).toMatchObject({ x: 0, y: 0, width: 200, height: 100 });
  const right = turnedTo(its, { x: 900, y: 100 }, 15);
  expect([right.rotation, middleOf(right)]).toEqual([90, middleOf(its)]);
  expect(turnedTo(its, { x: 200, y: -900 }, 1).rotation).toBe(0);
  expect([isOnPicture(right, { x: 200, y: 290 }), isOnPicture(right, { x: 390, y: 100 })]).toEqual([
    true,
    false,
  ]);
});

test("a draft keeps how it lies and that it is locked, and nothing else", () => {
  const lying = { x: 0, y: 0, width: 400, height: 200, opacity: 0.5, rotation: 12, locked: true };
  const draft = setBackground(lying)(drawDraft("aa"));
  expect([draft.background, isPlanDraft(draft)]).toEqual([lying, true]);
  expect(fitHall()(draft).background).toMatchObject({ rotation: 12, locked: true });
  expect(setBackground({ ...lying, rotation: Number.NaN })(draft)).toBe(draft);
  const odd = { ...draft, background: { ...lying, locked: "yes" } };
  expect(isPlanDraft(odd)).toBe(false);
});
