import { describe, expect, it } from "vitest";
import { byShowing, byTab, type MyTickets, searchMyTickets } from "./my-tickets.ts";

const text = { kk: "", ru: "", en: "" };
const place = { section: text, row: "1", seat: "1" };
const line = (
  orderCode: string,
  startsAt: string,
  endsAt: string,
  over: Partial<MyTickets> = {},
): MyTickets => ({
  orderCode,
  receivedCode: null,
  status: "paid",
  expiresAt: new Date(0),
  performanceId: orderCode,
  title: text,
  hall: text,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone: "Asia/Almaty",
  venue: text,
  isCalledOff: false,
  isMoved: false,
  places: [place],
  givenBack: 0,
  passedOn: 0,
  ...over,
});
const evening = ["2026-12-24T13:00:00Z", "2026-12-24T15:00:00Z"] as const;
const now = new Date("2026-12-02T14:00:00Z");
const codes = (lines: readonly MyTickets[]) => lines.map((its) => its.orderCode);

describe("my tickets by tab", () => {
  it("an evening that has begun is still to come, the next first; what is over comes latest first", () => {
    const { upcoming, past } = byTab(
      [
        line("old", "2026-11-01T13:00:00Z", "2026-11-01T15:00:00Z"),
        line("later", ...evening),
        line("running", "2026-12-02T13:00:00Z", "2026-12-02T15:00:00Z"),
        line("over", "2026-12-02T11:00:00Z", "2026-12-02T13:30:00Z"),
      ],
      now,
    );
    expect(codes(upcoming)).toEqual(["running", "later"]);
    expect(codes(past)).toEqual(["over", "old"]);
  });

  it("what was called off or given back whole is cancelled; an unpaid order and tickets passed on are not", () => {
    const lines = [
      line("off", ...evening, { isCalledOff: true }),
      line("back", ...evening, { places: [], givenBack: 2, status: "refunded" }),
      line("half", ...evening, { givenBack: 1, status: "partly-refunded" }),
      line("unpaid", ...evening, { places: [], status: "pending" }),
      line("passed", ...evening, { places: [], passedOn: 1 }),
    ];
    const tabs = byTab(lines, now);
    expect(codes(tabs.cancelled).sort()).toEqual(["back", "off"]);
    expect(codes(tabs.upcoming).sort()).toEqual(["half", "passed", "unpaid"]);
  });
});

it("search takes Kazakh letters typed on a Russian keyboard, any language, and the order's code", () => {
  const titled = { kk: "Қыз Жібек", ru: "Кыз Жибек", en: "Qyz Jibek" };
  const lines = [line("Q7RMXK2P", ...evening, { title: titled }), line("ABCDEFGH", ...evening)];
  for (const query of ["кыз жибек", "ҚЫЗ", "jibek", "q7rm", "жибек q7rmxk2p"])
    expect(codes(searchMyTickets(lines, query)), query).toEqual(["Q7RMXK2P"]);
  expect(searchMyTickets(lines, "")).toHaveLength(2);
  expect(searchMyTickets(lines, "концерт")).toEqual([]);
});

it("orders of one showing stand together, each showing where its first order is", () => {
  const lines = [
    line("a", ...evening, { performanceId: "abai" }),
    line("b", ...evening, { performanceId: "qaragoz" }),
    line("c", ...evening, { performanceId: "abai" }),
  ];
  expect(byShowing(lines).map(codes)).toEqual([["a", "c"], ["b"]]);
});
