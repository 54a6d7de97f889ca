import type { Point } from "#lib/halls/rules/edit/types.ts";
import type { ToolName, ToolSettings } from "../rules/tools.ts";
import type { PlanPointer, Tool } from "../tools/tool.ts";

const seatsInRow = 10;
const rowsInBlock = 5;
/** Half of a section, an area or a shape, in centimetres. */
const boxReach: Point = { x: 200, y: 150 };
const spot: Point = { x: 0, y: 0 };

/** How far from the middle a drag by key begins and ends; null for tools that draw nothing. */
function reachOf(name: ToolName, { pitch, rowPitch }: ToolSettings): Point | null {
  const across = ((seatsInRow - 1) * pitch) / 2;
  if (name === "row" || name === "arc") return { x: across, y: 0 };
  if (name === "grid") return { x: across, y: ((rowsInBlock - 1) * rowPitch) / 2 };
  if (name === "section" || name === "area" || name === "shape") return boxReach;
  return name === "table" || name === "text" || name === "icon" || name === "focal" ? spot : null;
}

/**
 * Does with the tool in hand what a drag about the middle of the view would do: a keyboard has no place to point at, and moves what is
 * drawn afterwards. False when the tool draws nothing.
 */
export function drawByKey(
  tool: Tool,
  name: ToolName,
  settings: ToolSettings,
  middle: Point,
  pointerAt: (place: Point) => PlanPointer,
): boolean {
  const reach = reachOf(name, settings);
  if (!reach) return false;
  const from = pointerAt({ x: middle.x - reach.x, y: middle.y - reach.y });
  const to = pointerAt({ x: middle.x + reach.x, y: middle.y + reach.y });
  tool.down(from);
  tool.move(to, true);
  tool.up(to);
  return true;
}
