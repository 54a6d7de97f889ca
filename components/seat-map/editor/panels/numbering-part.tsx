import { useTranslations } from "next-intl";
import { useState } from "react";
import { type LabelStyle, nameRows, numberSeats, type SeatScheme } from "#lib/halls/rules/edit/numbering.ts";
import { useEditor } from "../state/use-editor.ts";
import { MiniButton, NumberBox, Part, SelectBox } from "./fields.tsx";

const schemes: SeatScheme[] = ["left", "right", "odd-even", "middle-odd-right", "middle-odd-left", "middle"];
const styles: LabelStyle[] = ["number", "kazakh", "russian", "latin"];

/** Numbers the seats and names the rows of what is chosen by a scheme. */
export function NumberingPart({ seats }: { seats: ReadonlySet<number> }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const [scheme, setScheme] = useState<SeatScheme>("left");
  const [start, setStart] = useState(1);
  const [style, setStyle] = useState<LabelStyle>("number");
  const [rowStart, setRowStart] = useState(1);
  const [direction, setDirection] = useState<"away" | "towards">("away");
  return (
    <Part title={t("numbering")}>
      <div className="grid grid-cols-[1fr_4.5rem] gap-2">
        <SelectBox
          label={t("fields.scheme")}
          value={scheme}
          options={schemes.map((value) => ({ value, label: t(`schemes.${value}`) }))}
          onChange={setScheme}
        />
        <NumberBox label={t("fields.from")} min={0} max={9999} value={start} onCommit={setStart} />
      </div>
      <MiniButton onClick={() => session.edit(numberSeats(seats, { scheme, start }), "number")}>
        {t("actions.numberSeats")}
      </MiniButton>
      <div className="grid grid-cols-[1fr_4.5rem] gap-2">
        <SelectBox
          label={t("fields.rowStyle")}
          value={style}
          options={styles.map((value) => ({ value, label: t(`styles.${value}`) }))}
          onChange={setStyle}
        />
        <NumberBox label={t("fields.from")} min={1} max={9999} value={rowStart} onCommit={setRowStart} />
      </div>
      <SelectBox
        label={t("fields.direction")}
        value={direction}
        options={(["away", "towards"] as const).map((value) => ({ value, label: t(`directions.${value}`) }))}
        onChange={setDirection}
      />
      <MiniButton
        onClick={() => session.edit(nameRows(seats, { style, start: rowStart, direction }), "number")}
      >
        {t("actions.nameRows")}
      </MiniButton>
    </Part>
  );
}
