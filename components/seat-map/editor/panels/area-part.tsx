import { useTranslations } from "next-intl";
import { changeArea } from "#lib/halls/rules/edit/areas.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { LocalizedBox, NumberBox, Part } from "./fields.tsx";

/** Standing room: its name, how many it holds, its floor. */
export function AreaPart({ id }: { id: number }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const area = useDraft().plan.areas.find((its) => its.id === id);
  if (!area) return null;
  return (
    <Part title={t("tools.area")}>
      <LocalizedBox
        legend={t("fields.name")}
        value={area.name}
        onCommit={(name) => session.edit(changeArea(id, { name }), "properties")}
      />
      <div className="grid grid-cols-2 gap-2">
        <NumberBox
          {...{ label: t("fields.capacity"), min: 1, max: 1_000_000, value: area.capacity }}
          onCommit={(capacity) =>
            session.edit(changeArea(id, { capacity: Math.round(capacity) }), "properties")
          }
        />
        <NumberBox
          {...{ label: t("fields.floor"), min: -20, max: 200, value: area.floor }}
          onCommit={(floor) => session.edit(changeArea(id, { floor: Math.round(floor) }), "properties")}
        />
      </div>
    </Part>
  );
}
