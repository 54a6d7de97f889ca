import type { AisleSides } from "#lib/halls/rules/edit/aisles.ts";
import type { PlanIcon } from "#lib/halls/rules/icons.ts";

/** Everything that a pointer on the plan can mean. */
export const toolNames = [
  "select",
  "lasso",
  "row",
  "grid",
  "arc",
  "section",
  "area",
  "table",
  "shape",
  "text",
  "icon",
  "paint",
  "nodes",
  "focal",
  "measure",
] as const;

export type ToolName = (typeof toolNames)[number];

/** What the drawing tools draw with; the panel beside the plan changes it. Lengths are centimetres, angles degrees. */
export type ToolSettings = {
  /** Distance of neighbours in a row. */
  pitch: number;
  /** Distance of rows in a grid or a fan of arcs. */
  rowPitch: number;
  /** How far the middle of a row bows out of its line: away from the stage where positive. */
  curve: number;
  rows: number;
  /** Width of an aisle, neighbour to neighbour, beyond the usual distance. */
  aisle: number;
  aisleSides: AisleSides;
  tableSeats: number;
  whole: boolean;
  capacity: number;
  shape: "stage" | "field" | "wall";
  icon: PlanIcon;
  /** Category of what is drawn and painted, by its code. */
  category: string;
  /** Painting works on seats, or on whole rows. */
  paintRows: boolean;
};

export const firstSettings: Omit<ToolSettings, "category"> = {
  pitch: 55,
  rowPitch: 95,
  curve: 0,
  rows: 5,
  aisle: 100,
  aisleSides: "both",
  tableSeats: 8,
  whole: false,
  capacity: 200,
  shape: "stage",
  icon: "entrance",
  paintRows: false,
};

/** Tools that are one gesture: after it the selecting tool is back, as what was drawn is selected and to be adjusted. */
const once = new Set<ToolName>(["section", "area", "table", "shape", "text", "icon", "focal"]);

/** The tool after something was drawn: rows come in many, an area comes alone; with `keep` (shift) the tool stays. */
export function toolAfter(tool: ToolName, keep: boolean): ToolName {
  return once.has(tool) && !keep ? "select" : tool;
}
