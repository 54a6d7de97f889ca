import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Alert } from "#components/ui/alert.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { downloadDraft } from "../state/download-draft.ts";
import { loadDraft } from "../state/load-draft.ts";
import { useEditor } from "../state/use-editor.ts";

/** Somebody else has saved this hall since: nothing is overwritten, a person decides. */
export function ForeignDialog() {
  const t = useTranslations("hallEditor.foreign");
  const common = useTranslations("common");
  const { saver, session, hallId, hallName } = useEditor();
  const save = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  const [dismissed, setDismissed] = useState(-1);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const isForeign = save.phase === "foreign";

  async function openTheirs(): Promise<void> {
    setState("busy");
    const theirs = await loadDraft(hallId);
    if (!theirs) return setState("failed");
    saver.take(theirs.draft, theirs.revision);
    session.restart(theirs.draft);
    setState("idle");
  }

  return (
    <Dialog
      open={isForeign && dismissed !== save.edit}
      onClose={() => setDismissed(save.edit)}
      title={t("title")}
      closeLabel={common("close")}
      footer={
        <div className="flex flex-wrap gap-2 pb-3">
          <Button onClick={openTheirs} disabled={state === "busy"}>
            {t("openTheirs")}
          </Button>
          <Button variant="secondary" onClick={() => downloadDraft(session.draft(), hallName)}>
            {t("keepMine")}
          </Button>
        </div>
      }
    >
      <p>{t("text")}</p>
      {state === "failed" && <Alert tone="danger">{t("failed")}</Alert>}
    </Dialog>
  );
}
