import type { PlanArea } from "../plan.ts";
import type { Edit } from "./types.ts";

export declare function addArea(area: Omit<PlanArea, "id" | "firstPlace">): Edit;
/** A bigger capacity keeps the ids of the places there were as long as there is room behind them. */
export declare function changeArea(id: number, change: Partial<Omit<PlanArea, "id" | "firstPlace">>): Edit;
