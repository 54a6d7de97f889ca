import { addArea } from "#lib/halls/rules/edit/areas.ts";
import { setOutline } from "#lib/halls/rules/edit/outlines.ts";
import { addSection, freeSectionCode } from "#lib/halls/rules/edit/sections.ts";
import { addShape } from "#lib/halls/rules/edit/shapes.ts";
import { chain, type Edit } from "#lib/halls/rules/edit/types.ts";
import type { ToolName } from "../rules/tools.ts";
import { focalAt, iconAt, makeMeasureTool, makePlaceTool, tableAt, textAt } from "./click-tools.ts";
import { makeNodesTool } from "./nodes-tool.ts";
import { makeOutlineTool } from "./outline-tool.ts";
import { makePaintTool } from "./paint-tool.ts";
import { layArc, layGrid, layRow, makeRowTool } from "./row-tools.ts";
import { makeSelectTool } from "./select-tool.ts";
import { numbered } from "./target-section.ts";
import type { Tool, ToolHost } from "./tool.ts";

/** Every tool by its name. */
export function makeTools(host: ToolHost): Record<ToolName, Tool> {
  return {
    select: makeSelectTool(host, false),
    lasso: makeSelectTool(host, true),
    row: makeRowTool(host, layRow),
    grid: makeRowTool(host, layGrid),
    arc: makeRowTool(host, layArc),
    section: makeOutlineTool(host, (outline) => newSection(host, outline)),
    area: makeOutlineTool(host, (outline) => newArea(host, outline)),
    shape: makeOutlineTool(host, (outline) => newShape(host, outline)),
    table: makePlaceTool(host, (at) => tableAt(host, at)),
    text: makePlaceTool(host, (at) => textAt(host, at)),
    icon: makePlaceTool(host, (at) => iconAt(host, at)),
    focal: makePlaceTool(host, (at) => focalAt(host, at)),
    paint: makePaintTool(host),
    nodes: makeNodesTool(host),
    measure: makeMeasureTool(host),
  };
}

function newSection({ session, words }: ToolHost, outline: number[]): Edit {
  const { plan } = session.draft();
  const code = freeSectionCode(plan);
  const name = numbered(words.section, plan.sections.length + 1);
  return chain(addSection({ code, name }), setOutline({ kind: "section", code }, outline));
}

function newArea({ session, words }: ToolHost, outline: number[]): Edit {
  const { capacity, category } = session.get().settings;
  const name = numbered(words.area, session.draft().plan.areas.length + 1);
  return addArea({ name, category, capacity, outline, floor: 0 });
}

function newShape({ session, words }: ToolHost, outline: number[]): Edit {
  const kind = session.get().settings.shape;
  return addShape({ kind, outline, ...(kind === "stage" && { label: words.stage }) });
}
