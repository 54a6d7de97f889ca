import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Offer } from "../rules/recovery.ts";
import { downloadDraft } from "../state/download-draft.ts";
import { dropLocalCopy } from "../state/local-copy.ts";
import { useEditor } from "../state/use-editor.ts";

/** What was drawn here and never reached the server, offered once on return. */
export function RecoverDialog({ copy }: { copy: Offer | null }) {
  const t = useTranslations("hallEditor.recover");
  const common = useTranslations("common");
  const format = useFormatter();
  const { session, saver, hallName } = useEditor();
  const [open, setOpen] = useState(copy !== null);
  if (!copy) return null;
  // Somebody saved after this copy was begun: put on top of theirs it would undo their work unseen.
  const { fits } = copy;
  const restore = () => {
    saver.adopt(copy);
    session.edit(() => copy.draft, "draw");
    setOpen(false);
  };
  const discard = () => {
    void dropLocalCopy(copy);
    setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      title={t("title")}
      closeLabel={common("close")}
      footer={
        <div className="flex flex-wrap gap-2 pb-3">
          {fits && <Button onClick={restore}>{t("restore")}</Button>}
          <Button variant="secondary" onClick={() => downloadDraft(copy.draft, hallName)}>
            {t("download")}
          </Button>
          <Button variant="danger" onClick={discard}>
            {t("discard")}
          </Button>
        </div>
      }
    >
      <p>
        {t(fits ? "text" : "textForeign", {
          time: format.dateTime(copy.at, { dateStyle: "long", timeStyle: "short" }),
        })}
      </p>
    </Dialog>
  );
}
