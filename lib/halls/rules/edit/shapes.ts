import type { PlanShape } from "../plan.ts";
import type { Edit } from "./types.ts";

export declare function addShape(shape: PlanShape): Edit;
export declare function changeShape(index: number, shape: PlanShape): Edit;
