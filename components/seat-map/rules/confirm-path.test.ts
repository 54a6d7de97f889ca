import { expect, it } from "vitest";
import { type ChoiceAction, emptyChoice, isPlaced, reduceChoice } from "./choice.ts";
import { confirmPath } from "./confirm-path.ts";

const floor = { id: 7, name: "Floor", category: 0, capacity: 10, firstPlace: 101, free: 10 };
const change = {
  own: [],
  confirmUrl: "/confirm",
  fields: [
    ["performance", "show"],
    ["ticket", "one"],
    ["ticket", "two"],
  ] as [string, string][],
  changeFeeTiyn: 0,
  changeRefundsDifference: true,
};
const run = (...actions: ChoiceAction[]) => actions.reduce(reduceChoice, emptyChoice);
const asked = (choice: ReturnType<typeof run>) => [
  ...new URLSearchParams(confirmPath(change, choice, [floor]).split("?")[1]),
];

it("tickets that move to seats and to standing places go together, each once, with its own", () => {
  const choice = run(
    { type: "area", area: 7, rate: "three", count: 1 },
    { type: "add", seats: [{ seat: 3, rate: "one" }] },
    { type: "area", area: 7, rate: "two", count: 1 },
    { type: "area", area: 7, rate: "three", count: 0 },
  );
  expect(asked(choice)).toEqual([
    ["performance", "show"],
    ["seat", "3"],
    ["ticket", "one"],
    ["seat", "101"],
    ["ticket", "two"],
  ]);
  expect(["one", "two", "three"].map((ticket) => isPlaced(choice, ticket))).toEqual([true, true, false]);
});

it("two tickets that wish each other's place swap, a seat and a standing place too", () => {
  const choice = run(
    { type: "add", seats: [{ seat: 3, rate: "one" }] },
    { type: "area", area: 7, rate: "two", count: 1 },
    { type: "swap", rates: ["one", "two"] },
  );
  expect(choice).toMatchObject({
    seats: [{ seat: 3, rate: "two" }],
    areas: [{ area: 7, rates: { one: 1 } }],
  });
});

it("an area that is not offered is not asked for", () => {
  const kept = run({ type: "area", area: 9, rate: "one", count: 1 });
  expect(asked(kept)).toEqual([["performance", "show"]]);
});
