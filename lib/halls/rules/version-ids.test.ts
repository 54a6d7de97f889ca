import { describe, expect, it } from "vitest";
import { changeArea } from "./edit/areas.ts";
import { fullDraft } from "./edit/testing/small-draft.ts";
import type { Plan } from "./plan.ts";
import { reusedIds } from "./version-ids.ts";
import { openAuthoredPlan } from "./wire.ts";

const published = fullDraft();
const area = published.plan.areas[0]!;

async function codesOf(plan: Plan, ...earlier: Plan[]) {
  async function* versions() {
    for (const its of earlier) yield openAuthoredPlan(its);
  }
  return (await reusedIds(plan, published.nextId, versions())).map((fault) => fault.code);
}

describe("ids of a new version", () => {
  it("let standing room grow in the ids kept for it, with the places that were sold", async () => {
    const grown = changeArea(area.id, { capacity: 100 })(published);
    expect(grown.plan.areas[0]!.firstPlace).toBe(area.firstPlace);
    expect(await codesOf(grown.plan, published.plan)).toEqual([]);
    const moved = changeArea(area.id, { capacity: 5000 })(published);
    expect(await codesOf(moved.plan, published.plan)).toEqual([]);
  });

  it("are refused where a place of an area would be what a seat was before", async () => {
    const grown = { ...area, capacity: 100 };
    const [section, other] = published.plan.sections;
    const seat = { ...section!.rows[0]!.segments[0]![0]!, id: area.firstPlace + 50 };
    const rows = [...section!.rows, { label: "9", segments: [[seat]] }];
    const before = { ...published.plan, sections: [{ ...section!, rows }, other!] };
    expect(await codesOf({ ...published.plan, areas: [grown] }, before)).toEqual(["ID_REUSED"]);
    const beyond = { ...area, capacity: 5000 };
    expect(await codesOf({ ...published.plan, areas: [beyond] }, published.plan)).toEqual(["ID_REUSED"]);
  });
});
