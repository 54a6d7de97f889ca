import { useTranslations } from "next-intl";
import { type AisleSides, addAisle, removeAisle } from "#lib/halls/rules/edit/aisles.ts";
import { useEditor, useEditorState } from "../state/use-editor.ts";
import { MiniButton, NumberBox, SelectBox } from "./fields.tsx";

/** An aisle behind one seat: how wide, and which seats make way for it. */
export function AislePart({ seatId, hasAisles }: { seatId: number; hasAisles: boolean }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const width = useEditorState((state) => state.settings.aisle);
  const sides = useEditorState((state) => state.settings.aisleSides);
  const options = (["both", "behind"] as const satisfies AisleSides[]).map((value) => ({
    value,
    label: t(`aisleSides.${value}`),
  }));
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <div className="grid grid-cols-2 gap-2">
        <NumberBox
          {...{ label: t("fields.aisle"), suffix: t("units.cm"), min: 20, max: 2000, step: 10, value: width }}
          onCommit={(aisle) => session.configure({ aisle })}
        />
        <SelectBox
          label={t("fields.aisleSides")}
          value={sides}
          options={options}
          onChange={(aisleSides) => session.configure({ aisleSides })}
        />
      </div>
      <div className="flex flex-wrap gap-1.5">
        <MiniButton onClick={() => session.edit(addAisle(seatId, width, sides), "arrange")}>
          {t("actions.addAisle")}
        </MiniButton>
        <MiniButton
          disabled={!hasAisles}
          onClick={() => session.edit(removeAisle(seatId, true, sides), "arrange")}
        >
          {t("actions.removeAisle")}
        </MiniButton>
      </div>
    </div>
  );
}
