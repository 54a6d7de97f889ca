import { useLocale, useTranslations } from "next-intl";
import { moveSeats } from "#lib/halls/rules/edit/rows.ts";
import {
  changeSection,
  deleteSection,
  fitOutline,
  freeSectionCode,
  sectionFromSeats,
} from "#lib/halls/rules/edit/sections.ts";
import { selectSection } from "#lib/halls/rules/edit/select.ts";
import { useDraft, useEditor } from "../state/use-editor.ts";
import { numbered } from "../tools/target-section.ts";
import { CheckBox, LocalizedBox, MiniButton, NumberBox, Part, SelectBox } from "./fields.tsx";

/** The section at work, and where the chosen seats belong. */
export function SectionPart({ seats, code }: { seats: ReadonlySet<number>; code: string | null }) {
  const t = useTranslations("hallEditor");
  const locale = useLocale();
  const { session, words } = useEditor();
  const { plan } = useDraft();
  const flat = session.flat();
  const homes = new Set<string>();
  for (const id of seats) {
    const at = flat.indexOf.get(id);
    if (at !== undefined) homes.add(plan.sections[flat.rows[flat.row[at]!]!.section]!.code);
  }
  const [home] = homes;
  const section = plan.sections.find((its) => its.code === (code ?? (homes.size === 1 ? home : undefined)));
  if (!section && seats.size === 0) return null;
  const makeSection = () => {
    const next = freeSectionCode(plan);
    const name = numbered(words.section, plan.sections.length + 1);
    session.edit(sectionFromSeats(seats, { code: next, name }), "properties");
  };
  return (
    <Part title={t("section")}>
      {seats.size > 0 && (
        <div className="grid gap-2">
          <SelectBox
            label={t("fields.seatsIn")}
            value={homes.size === 1 ? home! : ""}
            mixed={t("several")}
            options={plan.sections.map((its) => ({ value: its.code, label: its.name[locale] }))}
            onChange={(to) => session.edit(moveSeats(seats, { section: to }), "properties")}
          />
          <MiniButton onClick={makeSection}>{t("actions.newSection")}</MiniButton>
        </div>
      )}
      {section && (
        <>
          <LocalizedBox
            legend={t("fields.name")}
            value={section.name}
            onCommit={(name) => session.edit(changeSection(section.code, { name }), "properties")}
          />
          <NumberBox
            {...{ label: t("fields.floor"), min: -20, max: 200, value: section.floor }}
            onCommit={(floor) =>
              session.edit(changeSection(section.code, { floor: Math.round(floor) }), "properties")
            }
          />
          <CheckBox
            label={t("fields.hasEntrance")}
            checked={section.entrance !== null}
            onChange={(on) =>
              session.edit(
                changeSection(section.code, { entrance: on ? { ...section.name } : null }),
                "properties",
              )
            }
          />
          {section.entrance && (
            <LocalizedBox
              legend={t("fields.entrance")}
              value={section.entrance}
              onCommit={(entrance) => session.edit(changeSection(section.code, { entrance }), "properties")}
            />
          )}
          <div className="flex flex-wrap gap-1.5">
            <MiniButton onClick={() => session.select(selectSection(plan, section.code))}>
              {t("actions.selectSection")}
            </MiniButton>
            <MiniButton onClick={() => session.edit(fitOutline(section.code), "outline")}>
              {t("actions.fitOutline")}
            </MiniButton>
            <MiniButton danger onClick={() => session.edit(deleteSection(section.code), "delete")}>
              {t("actions.deleteSection")}
            </MiniButton>
          </div>
        </>
      )}
    </Part>
  );
}
