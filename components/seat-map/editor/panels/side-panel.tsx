import { ChartNoAxesColumn, ListChecks, ListTree, Palette, Settings2, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Tabs } from "#components/ui/tabs.tsx";
import { useEditorState } from "../state/use-editor.ts";
import { CategoriesPanel } from "./categories-panel.tsx";
import { ChecksPanel } from "./checks-panel.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { HallPanel } from "./hall-panel.tsx";
import { SelectionPanel } from "./selection-panel.tsx";
import { StructurePanel } from "./structure-panel.tsx";

const panels = {
  selection: { icon: SlidersHorizontal, Panel: SelectionPanel },
  categories: { icon: Palette, Panel: CategoriesPanel },
  structure: { icon: ListTree, Panel: StructurePanel },
  checks: { icon: ListChecks, Panel: ChecksPanel },
  figures: { icon: ChartNoAxesColumn, Panel: FiguresPanel },
  hall: { icon: Settings2, Panel: HallPanel },
} as const;

type PanelName = keyof typeof panels;

/** Everything beside the plan, a tab each. */
export function SidePanel() {
  const t = useTranslations("hallEditor");
  const faults = useEditorState((state) => state.faults?.length ?? 0);
  const [current, setCurrent] = useState<PanelName>("selection");
  const tabs = (Object.keys(panels) as PanelName[]).map((id) => {
    const { icon: Icon, Panel } = panels[id];
    const name = t(`panels.${id}`);
    return {
      id,
      label: (
        <span title={name} className="relative inline-flex items-center">
          <Icon aria-hidden className="size-5" />
          <span className="sr-only">{name}</span>
          {id === "checks" && faults > 0 && (
            <span className="absolute -end-3 -top-2.5 rounded-full bg-danger px-1 text-xs leading-4 font-semibold text-on-danger">
              {faults > 99 ? "99+" : faults}
            </span>
          )}
        </span>
      ),
      panel: (
        <div className="-mt-4">
          <h2 className="px-4 pt-3 text-base font-semibold">{name}</h2>
          <Panel />
        </div>
      ),
    };
  });
  return (
    <aside
      aria-label={t("panelsLabel")}
      className="flex min-h-0 grow flex-col overflow-y-auto border-line bg-surface max-md:border-t md:w-72 md:shrink-0 md:grow-0 md:border-s xl:w-80"
    >
      <Tabs
        label={t("panelsLabel")}
        tabs={tabs}
        value={current}
        onValueChange={(id) => setCurrent(id as PanelName)}
      />
    </aside>
  );
}
