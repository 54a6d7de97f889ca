import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { classes } from "#components/ui/classes.ts";
import { selectRow, selectSection, selectThing, type Thing } from "#lib/halls/rules/edit/select.ts";
import { selectionBox, toggleSelection } from "#lib/halls/rules/edit/selection.ts";
import type { Selection } from "#lib/halls/rules/edit/types.ts";
import type { PlanRow, PlanSection } from "#lib/halls/rules/plan.ts";
import { useDraft, useEditor, useEditorState } from "../state/use-editor.ts";
import { Part } from "./fields.tsx";

/** The plan as a list: what is on the picture can be reached without it. Arrow keys here move what is chosen. */
export function StructurePanel() {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const { plan } = useDraft();
  const things: { thing: Thing; name: string; key: string }[] = [
    ...plan.areas.map((its) => ({
      thing: { kind: "area" as const, id: its.id },
      name: its.name[locale],
      key: `area ${its.id}`,
    })),
    ...plan.tables.map((its) => ({
      thing: { kind: "table" as const, id: its.id },
      name: t("tableNamed", { label: its.label }),
      key: `table ${its.id}`,
    })),
    ...plan.shapes.map((its, index) => ({
      thing: { kind: "shape" as const, index },
      name:
        its.kind === "icon"
          ? t(`icons.${its.icon}`)
          : (its.label?.[locale] ?? (its.kind === "text" ? t("tools.text") : t(`shapes.${its.kind}`))),
      key: `shape ${index}`,
    })),
  ];
  return (
    <div data-nudge="">
      <p className="px-4 pt-4 text-sm text-muted">{t("structureHelp")}</p>
      {plan.sections.map((section) => (
        <SectionLines key={section.code} section={section} />
      ))}
      {things.length > 0 && (
        <Part title={t("otherThings")}>
          <ul className="grid gap-1">
            {things.map(({ thing, name, key }) => (
              <li key={key}>
                <Line name={name} choose={(its) => selectThing(its, thing)} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

type Choose = (plan: ReturnType<typeof useDraft>["plan"]) => Selection;

function Line({ name, choose, small }: { name: string; choose: Choose; small?: boolean }) {
  const { session, show } = useEditor();
  const { plan } = useDraft();
  const selection = useEditorState((state) => state.selection);
  const its = choose(plan);
  const covers = (whole: ReadonlySet<unknown>, part: ReadonlySet<unknown>) =>
    [...part].every((value) => whole.has(value));
  const isChosen =
    its.seats.size + its.areas.size + its.tables.size + its.shapes.size > 0 &&
    covers(selection.seats, its.seats) &&
    covers(selection.areas, its.areas) &&
    covers(selection.tables, its.tables) &&
    covers(selection.shapes, its.shapes);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={(event) => {
        session.select(event.shiftKey ? toggleSelection(selection, its) : its);
        show(selectionBox(plan, its));
      }}
      className={classes(
        "rounded-control border px-2 text-start text-sm pointer-coarse:min-h-11",
        small ? "min-h-8 min-w-9 text-center tabular" : "min-h-9 w-full truncate",
        isChosen ? "border-brand bg-brand-soft font-semibold" : "border-line hover:border-brand",
      )}
    >
      {name}
    </button>
  );
}

function SectionLines({ section }: { section: PlanSection }) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const count = section.rows.reduce((sum, row) => sum + seatsOf(row).length, 0);
  return (
    <Part
      title={
        <span className="flex justify-between gap-2">
          <span className="truncate">{section.name[locale]}</span>
          <span className="tabular font-normal text-muted">{t("places", { count })}</span>
        </span>
      }
    >
      <Line name={t("actions.selectSection")} choose={(plan) => selectSection(plan, section.code)} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-9 cursor-pointer items-center text-sm font-medium pointer-coarse:min-h-11">
          {t("rowsOf", { rows: section.rows.length })}
        </summary>
        {open && (
          <ul className="grid gap-1.5 pt-1">
            {section.rows.map((row) => (
              <RowLines key={seatsOf(row)[0]?.id ?? row.label} row={row} />
            ))}
          </ul>
        )}
      </details>
    </Part>
  );
}

const seatsOf = (row: PlanRow) => row.segments.flat();

function RowLines({ row }: { row: PlanRow }) {
  const t = useTranslations("hallEditor");
  const [open, setOpen] = useState(false);
  const seats = seatsOf(row);
  const first = seats[0];
  if (!first) return null;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-1">
      <Line
        name={t("rowNamed", { label: row.label, seats: seats.length })}
        choose={(plan) => selectRow(plan, first.id)}
      />
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="min-h-9 rounded-control px-2 text-sm text-brand hover:bg-brand-soft pointer-coarse:min-h-11"
      >
        {t("seatsOfRow")}
      </button>
      {open && (
        <div className="col-span-2 flex flex-wrap gap-1 pb-1">
          {seats.map((seat) => (
            <Line
              key={seat.id}
              small
              name={seat.label}
              choose={(plan) => selectThing(plan, { kind: "seat", id: seat.id })}
            />
          ))}
        </div>
      )}
    </li>
  );
}
