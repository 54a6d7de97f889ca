import { expect, it } from "vitest";
import { type MyOrder, splitByTime } from "./my-order.ts";

const text = { kk: "", ru: "", en: "" };
const order = (orderCode: string, startsAt: string, endsAt: string): MyOrder => ({
  orderCode,
  status: "paid",
  expiresAt: new Date(0),
  performanceId: orderCode,
  title: text,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone: "Asia/Almaty",
  venue: text,
  seats: 1,
});

it("an evening that has begun is still to come, the next first; what is over comes latest first", () => {
  const orders = [
    order("old", "2026-11-01T13:00:00Z", "2026-11-01T15:00:00Z"),
    order("later", "2026-12-24T13:00:00Z", "2026-12-24T15:00:00Z"),
    order("running", "2026-12-02T13:00:00Z", "2026-12-02T15:00:00Z"),
    order("over", "2026-12-02T11:00:00Z", "2026-12-02T13:30:00Z"),
  ];
  const { upcoming, past } = splitByTime(orders, new Date("2026-12-02T14:00:00Z"));
  expect(upcoming.map((its) => its.orderCode)).toEqual(["running", "later"]);
  expect(past.map((its) => its.orderCode)).toEqual(["over", "old"]);
});
