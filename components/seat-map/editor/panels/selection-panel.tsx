import { useTranslations } from "next-intl";
import { paint, setFlag } from "#lib/halls/rules/edit/categories.ts";
import type { PlanSeat, SeatFlag } from "#lib/halls/rules/plan.ts";
import { isNothing } from "../rules/chosen.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { AreaPart } from "./area-part.tsx";
import { ArrangePart } from "./arrange-part.tsx";
import { CategoryPick } from "./category-pick.tsx";
import { CheckBox, Part } from "./fields.tsx";
import { NumberingPart } from "./numbering-part.tsx";
import { RowPart } from "./row-part.tsx";
import { SectionPart } from "./section-part.tsx";
import { ShapePart } from "./shape-part.tsx";
import { TablePart } from "./table-part.tsx";
import { ToolOptions } from "./tool-options.tsx";

/** The tool in hand, then everything about what is chosen, from the whole to the single. */
export function SelectionPanel() {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const selection = useEditorState((state) => state.selection);
  const tool = useEditorState((state) => state.tool);
  const { plan } = useDraft();
  const flat = session.flat();
  const seats = [...selection.seats].flatMap((id) => {
    const at = flat.indexOf.get(id);
    return at === undefined ? [] : [flat.seats[at]!];
  });
  const [area] = selection.areas;
  const [table] = selection.tables;
  const [shape] = selection.shapes;
  const categories = new Set(seats.map((seat) => seat.category));
  for (const its of plan.areas) if (selection.areas.has(its.id)) categories.add(its.category);
  return (
    <>
      <ToolOptions />
      {isNothing(selection) && tool === "select" && (
        <p className="px-4 py-6 text-sm text-muted">
          <span className="max-md:hidden">{t("nothingChosen")}</span>
          <span className="md:hidden">{t("nothingTapped")}</span>
        </p>
      )}
      {seats.length + selection.areas.size > 0 && (
        <Part title={t("chosen", { seats: seats.length, areas: selection.areas.size })}>
          <CategoryPick
            plan={plan}
            value={categories.size === 1 ? ([...categories][0] ?? null) : null}
            onChange={(code) => session.edit(paint(selection, code), "paint")}
          />
          {seats.length > 0 && <Flags seats={seats} />}
        </Part>
      )}
      {seats.length > 0 && <RowPart seats={seats} />}
      {seats.length > 0 && <NumberingPart seats={selection.seats} />}
      {selection.tables.size === 1 && table !== undefined && <TablePart id={table} />}
      {selection.areas.size === 1 && area !== undefined && <AreaPart id={area} />}
      {selection.shapes.size === 1 && shape !== undefined && <ShapePart index={shape} />}
      <SectionPart seats={selection.seats} code={selection.section} />
      <ArrangePart />
    </>
  );
}

const flags: SeatFlag[] = ["wheelchair", "companion", "restricted-view", "lift-up-armrest", "hearing-loop"];

function Flags({ seats }: { seats: readonly PlanSeat[] }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const ids = new Set(seats.map((seat) => seat.id));
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-muted">{t("fields.flags")}</legend>
      {flags.map((flag) => {
        const having = seats.filter((seat) => seat.flags?.includes(flag)).length;
        return (
          <CheckBox
            key={flag}
            label={t(`flags.${flag}`)}
            checked={having === seats.length ? true : having === 0 ? false : null}
            onChange={(on) => session.edit(setFlag(ids, flag, on), "properties")}
          />
        );
      })}
    </fieldset>
  );
}
