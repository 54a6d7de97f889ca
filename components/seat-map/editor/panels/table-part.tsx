import { useTranslations } from "next-intl";
import { changeTable } from "#lib/halls/rules/edit/tables.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { CheckBox, NumberBox, Part, TextBox } from "./fields.tsx";

/** A table: its name, its seats, and whether it is sold only whole. */
export function TablePart({ id }: { id: number }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const table = useDraft().plan.tables.find((its) => its.id === id);
  if (!table) return null;
  const change = (its: Parameters<typeof changeTable>[1]) => session.edit(changeTable(id, its), "properties");
  return (
    <Part title={t("tools.table")}>
      <div className="grid grid-cols-3 gap-2">
        <TextBox
          label={t("fields.tableLabel")}
          value={table.label}
          maxLength={16}
          onCommit={(label) => change({ label })}
        />
        <NumberBox
          {...{ label: t("fields.tableSeats"), min: 1, max: 40, value: table.seats.length }}
          onCommit={(seats) => change({ seats: Math.round(seats) })}
        />
        <NumberBox
          {...{ label: t("fields.radius"), suffix: t("units.cm"), min: 20, max: 1000, value: table.radius }}
          onCommit={(radius) => change({ radius })}
        />
      </div>
      <CheckBox label={t("fields.whole")} checked={table.whole} onChange={(whole) => change({ whole })} />
    </Part>
  );
}
