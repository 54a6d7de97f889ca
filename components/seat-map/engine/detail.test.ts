import { describe, expect, it } from "vitest";
import { canPick, detailFor } from "./detail.ts";

describe("the level of detail", () => {
  it("shows sections from afar, then dots, then seats, then their numbers", () => {
    expect([2, 3.9, 4, 5.9, 6, 21.9, 22, 60].map((pitch) => detailFor(pitch, false, 300))).toEqual([
      "sections",
      "sections",
      "dots",
      "dots",
      "seats",
      "seats",
      "numbers",
      "numbers",
    ]);
  });

  it("bounds the work of a frame by what is on the screen, more strictly while it moves", () => {
    expect(detailFor(12, false, 20_000)).toBe("dots");
    expect(detailFor(12, true, 2_000)).toBe("dots");
    expect(detailFor(12, true, 200)).toBe("seats");
    expect(detailFor(40, true, 200)).not.toBe("numbers");
    expect(detailFor(3, true, 100_000)).toBe("sections");
  });

  it("lets a mouse choose from 10 px on and a finger from 24", () => {
    expect([canPick(9.9, "mouse"), canPick(10, "mouse")]).toEqual([false, true]);
    expect([canPick(23.9, "finger"), canPick(24, "finger")]).toEqual([false, true]);
  });
});
