import { useTranslations } from "next-intl";
import { classes } from "#components/ui/classes.ts";
import { toolKeys } from "../rules/keymap.ts";
import { type ToolName, toolNames } from "../rules/tools.ts";
import { useEditor, useEditorState } from "../state/use-editor.ts";
import { toolIcons } from "./tool-icons.ts";

/** A line before these: choosing, seats, what surrounds them, what changes them. */
const groupStarts = new Set<ToolName>(["row", "section", "paint"]);

/** The tools down the left side. On a phone only those that fit a finger on a small screen. */
export function ToolRail({ onPlan }: { onPlan: () => void }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const current = useEditorState((state) => state.tool);
  return (
    <div
      role="toolbar"
      aria-label={t("toolbar")}
      aria-orientation="vertical"
      className="hidden w-13 shrink-0 flex-col gap-0.5 overflow-y-auto border-e border-line bg-surface p-1.5 md:flex pointer-coarse:w-15"
    >
      {toolNames.map((name) => {
        const Icon = toolIcons[name];
        const label = t(`tools.${name}`);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === current}
            aria-label={label}
            aria-keyshortcuts={toolKeys[name]}
            title={`${label} · ${toolKeys[name]}`}
            onClick={(event) => {
              session.setTool(name);
              // A mouse goes on to the plan: its keys work there.
              if (event.detail > 0) onPlan();
            }}
            className={classes(
              "relative grid size-10 shrink-0 place-items-center rounded-control transition-colors pointer-coarse:size-12",
              groupStarts.has(name) &&
                "mt-2 before:absolute before:-top-1.5 before:h-px before:w-8 before:bg-line",
              name === current ? "bg-brand text-on-brand" : "text-ink hover:bg-sunken",
            )}
          >
            <Icon aria-hidden className="size-5" />
          </button>
        );
      })}
    </div>
  );
}
