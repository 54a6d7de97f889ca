import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { selectionSize } from "#lib/halls/rules/edit/selection.ts";
import { useEditor, useEditorState } from "../state/use-editor.ts";

/** Under the plan: how many seats, how many chosen, where the pointer is (written past React, it changes with each move). */
export function StatusLine({ pointer }: { pointer: RefObject<HTMLSpanElement | null> }) {
  const t = useTranslations("hallEditor");
  const { session } = useEditor();
  const selection = useEditorState((state) => state.selection);
  const plan = useEditorState((state) => state.history.present.plan);
  const seats = plan ? session.flat().count : 0;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 border-t border-line bg-surface px-3 text-sm text-muted tabular max-md:hidden">
      <span>{t("seatsInAll", { count: seats })}</span>
      <span role="status">{t("chosenInAll", { count: selectionSize(selection) })}</span>
      <span ref={pointer} aria-hidden className="ms-auto" />
    </div>
  );
}
