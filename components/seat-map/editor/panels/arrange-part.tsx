import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  Copy,
  FlipHorizontal2,
  FlipVertical2,
  RotateCcw,
  RotateCw,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";
import { align, distribute, type Edge } from "#lib/halls/rules/edit/arrange.ts";
import { rotate, translate } from "#lib/halls/rules/edit/moves.ts";
import { selectionBox, selectionSize } from "#lib/halls/rules/edit/selection.ts";
import { useCommand } from "../state/use-command.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { NumberBox, Part } from "./fields.tsx";

const edges: { edge: Edge; icon: typeof Copy }[] = [
  { edge: "left", icon: AlignStartVertical },
  { edge: "centre", icon: AlignCenterVertical },
  { edge: "right", icon: AlignEndVertical },
  { edge: "top", icon: AlignStartHorizontal },
  { edge: "middle", icon: AlignCenterHorizontal },
  { edge: "bottom", icon: AlignEndHorizontal },
];

/** Place, angle, order: what can be done with anything that is chosen. */
export function ArrangePart() {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const run = useCommand();
  const { plan } = useDraft();
  const selection = useEditorState((state) => state.selection);
  if (selectionSize(selection) === 0) return null;
  const box = selectionBox(plan, selection);
  const centimetres = t("units.cm");
  const icon = "size-5";
  const slim = "size-9 pointer-coarse:size-11";
  return (
    <Part title={t("arrange")}>
      {box && (
        <div className="grid grid-cols-3 gap-2">
          <NumberBox
            {...{ label: t("fields.x"), suffix: centimetres, value: box.minX }}
            onCommit={(x) => session.edit(translate(selection, x - box.minX, 0), "move")}
          />
          <NumberBox
            {...{ label: t("fields.y"), suffix: centimetres, value: box.minY }}
            onCommit={(y) => session.edit(translate(selection, 0, y - box.minY), "move")}
          />
          <NumberBox
            {...{ label: t("fields.turn"), suffix: "°", min: -360, max: 360, value: 0 }}
            onCommit={(degrees) => session.edit(rotate(selection, degrees), "turn")}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-0.5">
        {edges.map(({ edge, icon: Icon }) => (
          <IconButton
            key={edge}
            label={t(`align.${edge}`)}
            className={slim}
            onClick={() => session.edit(align(selection, edge), "arrange")}
          >
            <Icon aria-hidden className={icon} />
          </IconButton>
        ))}
        <IconButton
          label={t("align.acrossEvenly")}
          className={slim}
          onClick={() => session.edit(distribute(selection, "x"), "arrange")}
        >
          <AlignHorizontalSpaceAround aria-hidden className={icon} />
        </IconButton>
        <IconButton
          label={t("align.alongEvenly")}
          className={slim}
          onClick={() => session.edit(distribute(selection, "y"), "arrange")}
        >
          <AlignVerticalSpaceAround aria-hidden className={icon} />
        </IconButton>
        <IconButton label={t("commands.mirrorX")} className={slim} onClick={() => run({ kind: "mirrorX" })}>
          <FlipHorizontal2 aria-hidden className={icon} />
        </IconButton>
        <IconButton label={t("commands.mirrorY")} className={slim} onClick={() => run({ kind: "mirrorY" })}>
          <FlipVertical2 aria-hidden className={icon} />
        </IconButton>
        <IconButton
          label={t("commands.rotateLeft")}
          className={slim}
          onClick={() => run({ kind: "rotateLeft" })}
        >
          <RotateCcw aria-hidden className={icon} />
        </IconButton>
        <IconButton
          label={t("commands.rotateRight")}
          className={slim}
          onClick={() => run({ kind: "rotateRight" })}
        >
          <RotateCw aria-hidden className={icon} />
        </IconButton>
        <IconButton
          label={t("commands.duplicate")}
          className={slim}
          onClick={() => run({ kind: "duplicate" })}
        >
          <Copy aria-hidden className={icon} />
        </IconButton>
        <IconButton label={t("commands.delete")} className={slim} onClick={() => run({ kind: "delete" })}>
          <Trash2 aria-hidden className="size-5 text-danger" />
        </IconButton>
      </div>
    </Part>
  );
}
