import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { labelRow, labelSeat } from "#lib/halls/rules/edit/numbering.ts";
import { bendRows, respaceRows, rowForm } from "#lib/halls/rules/edit/row-form.ts";
import { growRow, joinRows } from "#lib/halls/rules/edit/rows.ts";
import type { PlanSeat } from "#lib/halls/rules/plan.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { AislePart } from "./aisle-part.tsx";
import { MiniButton, NumberBox, Part, TextBox } from "./fields.tsx";

/** The form of the rows that are chosen; of one row its name and length, of one seat its number and the aisle behind it. */
export function RowPart({ seats }: { seats: readonly PlanSeat[] }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const { plan } = useDraft();
  const flat = session.flat();
  const ids = new Set(seats.map((seat) => seat.id));
  const rows = new Set(seats.map((seat) => flat.row[flat.indexOf.get(seat.id)!]));
  const first = seats[0]!;
  const form = rows.size === 1 ? rowForm(plan, first.id) : null;
  const centimetres = t("units.cm");
  const several = t("several");
  const edit = session.edit;
  return (
    <Part title={t("rowsChosen", { rows: rows.size })}>
      {form && (
        <div className="grid grid-cols-2 gap-2">
          <TextBox
            label={t("fields.rowLabel")}
            value={form.label}
            maxLength={16}
            onCommit={(label) => edit(labelRow(first.id, label), "number")}
          />
          {seats.length === 1 ? (
            <TextBox
              label={t("fields.seatLabel")}
              value={first.label}
              maxLength={16}
              onCommit={(label) => edit(labelSeat(first.id, label), "number")}
            />
          ) : (
            <NumberBox
              {...{ label: t("fields.count"), min: 1, max: 500, value: form.seats }}
              onCommit={(count) => edit(growRow(first.id, { end: Math.round(count) - form.seats }), "draw")}
            />
          )}
        </div>
      )}
      <div className="grid grid-cols-2 gap-2">
        <NumberBox
          {...{ label: t("fields.pitch"), suffix: centimetres, min: 20, max: 500, placeholder: several }}
          value={form?.pitch ?? null}
          onCommit={(pitch) => edit(respaceRows(ids, pitch), "arrange")}
        />
        <NumberBox
          {...{
            label: t("fields.curve"),
            suffix: centimetres,
            min: -3000,
            max: 3000,
            step: 5,
            placeholder: several,
          }}
          value={form?.sagitta ?? null}
          onCommit={(curve) => edit(bendRows(ids, curve), "arrange")}
        />
      </div>
      {form && (
        <div className="flex flex-wrap gap-1.5">
          <MiniButton
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => edit(growRow(first.id, { end: 1 }), "draw")}
          >
            {t("actions.addSeat")}
          </MiniButton>
          <MiniButton
            icon={<Minus aria-hidden className="size-4" />}
            disabled={form.seats < 2}
            onClick={() => edit(growRow(first.id, { end: -1 }), "delete")}
          >
            {t("actions.removeSeat")}
          </MiniButton>
        </div>
      )}
      {form && seats.length === 1 && <AislePart seatId={first.id} hasAisles={form.aisles > 0} />}
      {rows.size > 1 && (
        <MiniButton onClick={() => edit(joinRows(ids), "arrange")}>{t("actions.joinRows")}</MiniButton>
      )}
    </Part>
  );
}
