import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Plan, PlanCategory, SeatFlag } from "../plan.ts";
import type { Edit, Selection } from "./types.ts";

/** Gives the seats (of tables too) and areas this category. */
export declare function paint(selection: Selection, category: string): Edit;
export declare function freeCategoryCode(plan: Plan): string;
/** The first colour that no category has. */
export declare function freeColor(plan: Plan): number;
/** Nothing changes when the plan already has all the categories it may have. */
export declare function addCategory(category: PlanCategory): Edit;
export declare function changeCategory(code: string, change: { name?: LocalizedText; color?: number }): Edit;
/** What had the category gets the replacement. */
export declare function deleteCategory(code: string, replacement: string): Edit;
export declare function setFlag(seats: ReadonlySet<number>, flag: SeatFlag, on: boolean): Edit;
