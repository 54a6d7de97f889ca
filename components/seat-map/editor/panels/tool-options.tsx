import { useTranslations } from "next-intl";
import { type PlanIcon, planIcons } from "#lib/halls/rules/icons.ts";
import type { ToolName, ToolSettings } from "../rules/tools.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { CategoryPick } from "./category-pick.tsx";
import { CheckBox, NumberBox, Part, SelectBox } from "./fields.tsx";

const asked: Partial<Record<ToolName, (keyof ToolSettings)[]>> = {
  row: ["category", "pitch", "curve"],
  grid: ["category", "pitch", "rowPitch", "curve"],
  arc: ["category", "pitch", "rowPitch", "rows"],
  area: ["category", "capacity"],
  table: ["category", "tableSeats", "whole"],
  shape: ["shape"],
  icon: ["icon"],
  paint: ["category", "paintRows"],
};

const shapes = ["stage", "field", "wall"] as const;

/** What the tool in hand draws with, and how it is used. */
export function ToolOptions() {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const { plan } = useDraft();
  const tool = useEditorState((state) => state.tool);
  const settings = useEditorState((state) => state.settings);
  const fields = new Set(asked[tool]);
  if (tool === "select" || tool === "lasso") return null;
  const set = session.configure;
  const centimetres = t("units.cm");
  return (
    <Part title={t(`tools.${tool}`)}>
      <p className="text-sm text-muted">{t(`toolHelp.${tool}`)}</p>
      {fields.has("category") && (
        <CategoryPick plan={plan} value={settings.category} onChange={(category) => set({ category })} />
      )}
      <div className="grid grid-cols-2 gap-2">
        {fields.has("pitch") && (
          <NumberBox
            {...{ label: t("fields.pitch"), suffix: centimetres, min: 20, max: 500, value: settings.pitch }}
            onCommit={(pitch) => set({ pitch })}
          />
        )}
        {fields.has("rowPitch") && (
          <NumberBox
            {...{ label: t("fields.rowPitch"), suffix: centimetres, min: 30, max: 1000 }}
            value={settings.rowPitch}
            onCommit={(rowPitch) => set({ rowPitch })}
          />
        )}
        {fields.has("curve") && (
          <NumberBox
            {...{ label: t("fields.curve"), suffix: centimetres, min: -3000, max: 3000, step: 5 }}
            value={settings.curve}
            onCommit={(curve) => set({ curve })}
          />
        )}
        {fields.has("rows") && (
          <NumberBox
            {...{ label: t("fields.rows"), min: 1, max: 200, value: settings.rows }}
            onCommit={(rows) => set({ rows: Math.round(rows) })}
          />
        )}
        {fields.has("tableSeats") && (
          <NumberBox
            {...{ label: t("fields.tableSeats"), min: 1, max: 40, value: settings.tableSeats }}
            onCommit={(tableSeats) => set({ tableSeats: Math.round(tableSeats) })}
          />
        )}
        {fields.has("capacity") && (
          <NumberBox
            {...{ label: t("fields.capacity"), min: 1, max: 1_000_000, value: settings.capacity }}
            onCommit={(capacity) => set({ capacity: Math.round(capacity) })}
          />
        )}
      </div>
      {fields.has("whole") && (
        <CheckBox label={t("fields.whole")} checked={settings.whole} onChange={(whole) => set({ whole })} />
      )}
      {fields.has("paintRows") && (
        <CheckBox
          label={t("fields.paintRows")}
          checked={settings.paintRows}
          onChange={(paintRows) => set({ paintRows })}
        />
      )}
      {fields.has("shape") && (
        <SelectBox
          label={t("fields.shape")}
          value={settings.shape}
          options={shapes.map((value) => ({ value, label: t(`shapes.${value}`) }))}
          onChange={(shape) => set({ shape })}
        />
      )}
      {fields.has("icon") && (
        <SelectBox
          label={t("fields.icon")}
          value={settings.icon}
          options={iconNames.map((value) => ({ value, label: t(`icons.${value}`) }))}
          onChange={(icon) => set({ icon })}
        />
      )}
    </Part>
  );
}

export const iconNames = Object.keys(planIcons) as PlanIcon[];
