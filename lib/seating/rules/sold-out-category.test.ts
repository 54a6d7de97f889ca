import { expect, it } from "vitest";
import { applyOverlay } from "#lib/halls/rules/overlay.ts";
import { openAuthoredPlan } from "#lib/halls/rules/wire.ts";
import { fixturePlan } from "#scripts/testing/shop-fixture.ts";
import { hasSoldOutCategory } from "./sold-out-category.ts";
import { packStatus, seatStatus } from "./status.ts";

const plan = openAuthoredPlan(fixturePlan(2, 5, 4));
const hall = { plan, sold: applyOverlay(plan, null) };
const status = (seats: number, places: number) => ({
  version: "",
  bits: Buffer.from(packStatus(new Uint8Array(plan.seatCount).fill(seats))).toString("base64"),
  areas: { [plan.areas[0]!.id]: places },
});

const both = ["stalls", "floor"];

it("tells a hall in which one category has nothing left, be it of seats or of places", () => {
  expect(hasSoldOutCategory(hall, status(seatStatus.free, 4), both)).toBe(false);
  expect(hasSoldOutCategory(hall, status(seatStatus.free, 0), both)).toBe(true);
  expect(hasSoldOutCategory(hall, status(seatStatus.held, 1), both)).toBe(true);
});

it("waits for no category that is not for sale", () => {
  expect(hasSoldOutCategory(hall, status(seatStatus.free, 0), ["stalls"])).toBe(false);
  expect(hasSoldOutCategory(hall, status(seatStatus.blocked, 1), ["floor"])).toBe(false);
  expect(hasSoldOutCategory(hall, status(seatStatus.blocked, 0), ["floor"])).toBe(true);
});
