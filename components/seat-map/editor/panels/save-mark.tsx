import { CircleAlert, CloudCheck, CloudUpload, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { classes } from "#components/ui/classes.ts";
import type { SaveState } from "../rules/autosave.ts";
import { useEditor } from "../state/use-editor.ts";

const signs: Record<SaveState["phase"], typeof CloudCheck> = {
  saved: CloudCheck,
  waiting: CloudUpload,
  saving: CloudUpload,
  failed: CircleAlert,
  foreign: Users,
};

/** Whether the server has what is on the screen: a sign, a word, and what to do where it has not. */
export function SaveMark() {
  const t = useTranslations("hallEditor");
  const { saver } = useEditor();
  const { phase } = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  const Sign = signs[phase];
  const bad = phase === "failed" || phase === "foreign";
  return (
    <span className="flex items-center gap-1.5 px-1 text-sm">
      <span
        role="status"
        className={classes("flex items-center gap-1.5", bad ? "text-danger" : "text-muted")}
      >
        <Sign aria-hidden className="size-4 shrink-0" />
        {t(`save.${phase}`)}
      </span>
      {phase === "failed" && (
        <button type="button" onClick={saver.now} className="min-h-9 font-semibold text-brand">
          {t("saveNow")}
        </button>
      )}
    </span>
  );
}
