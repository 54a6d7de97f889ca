import { useTranslations } from "next-intl";
import { fitHall, renamePlan, setFocal, setSize } from "#lib/halls/rules/edit/hall.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { BackgroundPart } from "./background-part.tsx";
import { CheckBox, MiniButton, NumberBox, Part, TextBox } from "./fields.tsx";

/** The hall as a whole: its name, its size, where everybody looks, the picture to trace. */
export function HallPanel() {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const { plan } = useDraft();
  const grid = useEditorState((state) => state.grid);
  const snap = useEditorState((state) => state.snap);
  const metres = t("units.m");
  return (
    <>
      <Part title={t("title")}>
        <TextBox
          label={t("fields.planName")}
          value={plan.name}
          maxLength={120}
          onCommit={(name) => session.edit(renamePlan(name), "properties")}
        />
        <div className="grid grid-cols-2 gap-2">
          <NumberBox
            {...{
              label: t("fields.width"),
              suffix: metres,
              min: 1,
              max: 10_000,
              value: plan.size.width / 100,
            }}
            onCommit={(width) => session.edit(setSize({ ...plan.size, width: width * 100 }), "properties")}
          />
          <NumberBox
            {...{ label: t("fields.height"), suffix: metres, min: 1, max: 10_000 }}
            value={plan.size.height / 100}
            onCommit={(height) => session.edit(setSize({ ...plan.size, height: height * 100 }), "properties")}
          />
          <NumberBox
            {...{ label: t("fields.focalX"), suffix: metres, value: plan.focal.x / 100 }}
            onCommit={(x) => session.edit(setFocal({ ...plan.focal, x: x * 100 }), "properties")}
          />
          <NumberBox
            {...{ label: t("fields.focalY"), suffix: metres, value: plan.focal.y / 100 }}
            onCommit={(y) => session.edit(setFocal({ ...plan.focal, y: y * 100 }), "properties")}
          />
        </div>
        <MiniButton onClick={() => session.edit(fitHall(), "properties")}>{t("actions.fitHall")}</MiniButton>
        <p className="text-sm text-muted">{t("focalHelp")}</p>
      </Part>
      <Part title={t("view")}>
        <div>
          <CheckBox
            label={t("commands.toggleGrid")}
            checked={grid}
            onChange={(on) => session.set({ grid: on })}
          />
          <CheckBox
            label={t("commands.toggleSnap")}
            checked={snap}
            onChange={(on) => session.set({ snap: on })}
          />
        </div>
      </Part>
      <BackgroundPart />
    </>
  );
}
