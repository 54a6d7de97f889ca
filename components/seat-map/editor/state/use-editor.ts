import { createContext, useContext, useSyncExternalStore } from "react";
import type { PlanDraft } from "#lib/halls/rules/draft.ts";
import type { Box } from "#lib/halls/rules/geometry.ts";
import type { Locale, LocalizedText } from "#lib/i18n/localized.ts";
import type { Surface } from "../canvas/surface.ts";
import type { DrawingWords } from "../tools/tool.ts";
import type { Saver } from "./saver.ts";
import type { EditorState, Session } from "./session.ts";

export type Editor = {
  hallId: string;
  hallName: string;
  locale: Locale;
  session: Session;
  saver: Saver;
  words: DrawingWords & { category: LocalizedText };
  surface(): Surface | null;
  show(box: Box | null): void;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("Outside the editor");
  return editor;
}

/** A part of the state; what is chosen must be one and the same object until it changes. */
export function useEditorState<T>(choose: (state: EditorState) => T): T {
  const { session } = useEditor();
  const read = () => choose(session.get());
  return useSyncExternalStore(session.watch, read, read);
}

export function useDraft(): PlanDraft {
  return useEditorState((state) => state.history.present);
}
