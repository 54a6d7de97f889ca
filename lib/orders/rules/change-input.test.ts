import { describe, expect, it } from "vitest";
import { areMovesSound, maxMoves, readMoves } from "./change-input.ts";

const show = "show";
const move = (ticketId: string, seatId: number) => ({ ticketId, performanceId: show, seatId });

describe("what the form of a change asks for", () => {
  it("is each seat for its ticket, in the order of both", () => {
    expect(readMoves({ ticket: ["a", "b"], seat: ["3", "5"] }, show)).toEqual([move("a", 3), move("b", 5)]);
    expect(readMoves({ ticket: ["a", "b"], seat: "3" }, show)).toEqual([move("a", 3)]);
  });

  it("is a standing place for the tickets that have a number beside an area, and the seats for the others", () => {
    const typed = { "area:101:a": "0", "area:101:b": "1", "area:201:c": "1" };
    expect(readMoves({ ticket: ["b", "a", "c"], seat: "5", ...typed }, show)).toEqual([
      move("a", 5),
      move("b", 101),
      move("c", 201),
    ]);
  });

  it("is nothing where nothing is chosen, or more seats than there are tickets for", () => {
    expect(readMoves({ ticket: "a" }, show)).toBeNull();
    expect(readMoves({ ticket: "a", seat: ["1", "2"] }, show)).toBeNull();
    expect(readMoves({ ticket: "a", seat: "1", "area:101:a": "1" }, show)).toBeNull();
  });
});

it("a change moves some tickets, each once, and no more than an order can have", () => {
  const many = Array.from({ length: maxMoves + 1 }, (_, at) => move(`ticket ${at}`, at));
  const cases = [[], [move("a", 1)], [move("a", 1), move("a", 2)], [move("a", 101), move("b", 101)], many];
  expect(cases.map(areMovesSound)).toEqual([false, true, false, true, false]);
});
