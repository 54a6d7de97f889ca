import { ArrowLeft, Eye, Keyboard, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/button.tsx";
import { redoLabel, undoLabel } from "#lib/halls/rules/edit/history.ts";
import { paths } from "#lib/paths.ts";
import type { StepName } from "../state/session.ts";
import { useCommand } from "../state/use-command.ts";
import { useEditor, useEditorState } from "../state/use-editor.ts";
import { SaveMark } from "./save-mark.tsx";

/** Back to the hall, its name, whether all is saved, undo and redo, the view of a buyer. */
export function TopBar({ onPreview }: { onPreview: () => void }) {
  const t = useTranslations("hallEditor");
  const run = useCommand();
  const { locale, hallId, hallName } = useEditor();
  const undo = useEditorState((state) => undoLabel(state.history)) as StepName | null;
  const redo = useEditorState((state) => redoLabel(state.history)) as StepName | null;
  return (
    <header className="flex flex-wrap items-center gap-x-1 border-b border-line bg-surface px-1.5 py-1">
      <a
        href={paths.adminHall(locale, hallId)}
        className="inline-flex min-h-11 items-center gap-2 rounded-control px-2.5 text-sm font-semibold text-brand hover:bg-brand-soft"
      >
        <ArrowLeft aria-hidden className="size-5" />
        <span className="max-md:sr-only">{t("toHall")}</span>
      </a>
      <h1 className="min-w-0 truncate px-1 text-base font-semibold">{hallName}</h1>
      <SaveMark />
      <div className="ms-auto flex items-center">
        <IconButton
          label={undo ? t("undoStep", { step: t(`steps.${undo}`) }) : t("commands.undo")}
          disabled={!undo}
          onClick={() => run({ kind: "undo" })}
        >
          <Undo2 aria-hidden className="size-5" />
        </IconButton>
        <IconButton
          label={redo ? t("redoStep", { step: t(`steps.${redo}`) }) : t("commands.redo")}
          disabled={!redo}
          onClick={() => run({ kind: "redo" })}
        >
          <Redo2 aria-hidden className="size-5" />
        </IconButton>
        <IconButton
          label={t("commands.help")}
          className="max-md:hidden"
          onClick={() => run({ kind: "help" })}
        >
          <Keyboard aria-hidden className="size-5" />
        </IconButton>
        <button
          type="button"
          onClick={onPreview}
          className="inline-flex min-h-11 items-center gap-2 rounded-control px-2.5 text-sm font-semibold text-brand hover:bg-brand-soft"
        >
          <Eye aria-hidden className="size-5" />
          <span className="max-md:sr-only">{t("preview")}</span>
        </button>
      </div>
    </header>
  );
}
