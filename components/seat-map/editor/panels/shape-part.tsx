import { useTranslations } from "next-intl";
import { changeShape } from "#lib/halls/rules/edit/shapes.ts";
import type { PlanShape } from "#lib/halls/rules/plan.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { CheckBox, LocalizedBox, NumberBox, Part, SelectBox } from "./fields.tsx";
import { iconNames } from "./tool-options.tsx";

const kinds = ["stage", "field", "wall"] as const;

/** What is drawn and not sold: what it is, what it says, how large it is. */
export function ShapePart({ index }: { index: number }) {
  const t = useTranslations("hallEditor");
  const { session, words } = useEditor();
  const shape = useDraft().plan.shapes[index];
  if (!shape) return null;
  const change = (next: PlanShape) => session.edit(changeShape(index, next), "properties");
  if (shape.kind === "text" || shape.kind === "icon") {
    return (
      <Part title={t(`tools.${shape.kind}`)}>
        {shape.kind === "text" ? (
          <LocalizedBox
            legend={t("fields.text")}
            value={shape.label}
            onCommit={(label) => change({ ...shape, label })}
          />
        ) : (
          <SelectBox
            label={t("fields.icon")}
            value={shape.icon}
            options={iconNames.map((value) => ({ value, label: t(`icons.${value}`) }))}
            onChange={(icon) => change({ ...shape, icon })}
          />
        )}
        <NumberBox
          {...{ label: t("fields.size"), suffix: t("units.cm"), min: 5, max: 5000, value: shape.size }}
          onCommit={(size) => change({ ...shape, size })}
        />
      </Part>
    );
  }
  const { label: _label, ...bare } = shape;
  return (
    <Part title={t("tools.shape")}>
      <SelectBox
        label={t("fields.shape")}
        value={shape.kind}
        options={kinds.map((value) => ({ value, label: t(`shapes.${value}`) }))}
        onChange={(kind) => change({ ...shape, kind })}
      />
      <CheckBox
        label={t("fields.hasLabel")}
        checked={shape.label !== undefined}
        onChange={(on) => change(on ? { ...shape, label: words.text } : bare)}
      />
      {shape.label && (
        <LocalizedBox
          legend={t("fields.text")}
          value={shape.label}
          onCommit={(label) => change({ ...shape, label })}
        />
      )}
    </Part>
  );
}
