import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { DraftBackground } from "../draft.ts";
import { boxOfOutline } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import { areUsable, isUsablePoint, outlineOfPoints, tidy, tidyLength, tidyPoint } from "./coordinates.ts";
import { selectAll } from "./select.ts";
import { onPlan, withParts, withPlan } from "./sharing.ts";
import { pointsOf, transformOutline, transformSelection } from "./transform.ts";
import type { Edit, Point } from "./types.ts";

/** Sets the point that the hall looks at: the nearer to it, the better a seat. */
export function setFocal(focal: Point): Edit {
  if (!isUsablePoint(focal)) return (draft) => draft;
  return onPlan((plan) => withParts(plan, { focal: withParts(plan.focal, tidyPoint(focal)) }));
}

export function setSize({ width, height }: Plan["size"]): Edit {
  if (!areUsable(width, height)) return (draft) => draft;
  const size = { width: tidyLength(width), height: tidyLength(height) };
  return onPlan((plan) => withParts(plan, { size: withParts(plan.size, size) }));
}

export function renamePlan(name: string): Edit {
  return onPlan((plan) => withParts(plan, { name }));
}

/** Sets what a reader of the plan should know; null takes it away. */
export function setRemark(remark: LocalizedText | null): Edit {
  return onPlan((plan) => {
    const { remark: had, ...bare } = plan;
    if (remark) return withParts(plan, { remark });
    return had ? bare : plan;
  });
}

/** Lays the picture to trace elsewhere, or takes it away. */
export function setBackground(background: DraftBackground | null): Edit {
  return (draft) => {
    const numbers = Object.values(background ?? {}).filter((its) => typeof its === "number");
    if (!areUsable(...numbers)) return draft;
    return background === draft.background ? draft : { ...draft, background };
  };
}

/** Makes the hall just as big as what is in it, with a margin, and moves all of it (the picture to trace too) inside. */
export function fitHall(margin = 100): Edit {
  return (draft) => {
    const { plan, background } = draft;
    const outlines = plan.sections.flatMap((section) => section.outline);
    const box = boxOfOutline([
      ...outlineOfPoints([...pointsOf(plan, selectAll(plan)), plan.focal]),
      ...outlines,
    ]);
    if (!areUsable(margin, ...Object.values(box))) return draft;
    const [dx, dy] = [Math.round(margin - box.minX), Math.round(margin - box.minY)];
    const to = ({ x, y }: Point) => ({ x: x + dx, y: y + dy });
    const moved = dx === 0 && dy === 0 ? plan : moveAll(plan, to);
    const size = {
      width: tidyLength(Math.ceil(box.maxX - box.minX + 2 * margin)),
      height: tidyLength(Math.ceil(box.maxY - box.minY + 2 * margin)),
    };
    const fitted = withPlan(draft, withParts(moved, { size: withParts(moved.size, size) }));
    if (!background || moved === plan) return fitted;
    return {
      ...fitted,
      background: { ...background, x: tidy(background.x + dx), y: tidy(background.y + dy) },
    };
  };
}

/** Sections without seats go along too. */
function moveAll(plan: Plan, to: (point: Point) => Point): Plan {
  const moved = transformSelection(plan, selectAll(plan), to);
  const sections = moved.sections.map((section, index) =>
    section === plan.sections[index]
      ? { ...section, outline: transformOutline(section.outline, to) }
      : section,
  );
  return { ...moved, sections, focal: tidyPoint(to(plan.focal)) };
}
