import type { PlanDraft } from "#lib/halls/rules/draft.ts";
import { type History, pushStep, redo, startHistory, undo } from "#lib/halls/rules/edit/history.ts";
import type { OutlineOf } from "#lib/halls/rules/edit/outlines.ts";
import { nothingSelected, pruneSelection, selectNew } from "#lib/halls/rules/edit/selection.ts";
import type { Edit, Selection } from "#lib/halls/rules/edit/types.ts";
import type { PlanFault } from "#lib/halls/rules/plan-faults.ts";
import { type FlatPlan, flattenPlan } from "../rules/flat-plan.ts";
import { firstSettings, type ToolName, type ToolSettings } from "../rules/tools.ts";
import { makeAfterPicture } from "./after-picture.ts";
import { makeStore, type Store } from "./store.ts";

/** What a step of the history is called: a key of the messages. */
export type StepName =
  | "draw"
  | "move"
  | "turn"
  | "mirror"
  | "copy"
  | "delete"
  | "paint"
  | "number"
  | "arrange"
  | "outline"
  | "properties"
  | "category"
  | "background"
  | "repair";

export type EditorState = {
  history: History;
  selection: Selection;
  tool: ToolName;
  settings: ToolSettings;
  grid: boolean;
  snap: boolean;
  /** Whose nodes are shown. */
  outline: OutlineOf | null;
  node: number | null;
  faults: readonly PlanFault[] | null;
};

type EditOptions = {
  /** Steps with the same key are one step. */
  merge?: string;
  /** Choose what the edit has added. */
  selectNew?: boolean;
};

export type Session = Store<EditorState> & {
  /** For what is shown beside the plan: told after the plan's next picture of what a hand does there, and of all else at once. */
  watch(listener: () => void): () => void;
  draft(): PlanDraft;
  flat(): FlatPlan;
  /** Does a step; false when it changed nothing. */
  edit(edit: Edit, step: StepName, options?: EditOptions): boolean;
  select(selection: Selection): void;
  undo(): void;
  redo(): void;
  setTool(tool: ToolName): void;
  configure(change: Partial<ToolSettings>): void;
  /** A gesture is under way: work that takes longer than a frame waits for its end. */
  hold(on: boolean): void;
  held(): boolean;
  /** Begins anew with another draft: history and selection are gone. */
  restart(draft: PlanDraft): void;
};

/** What is being edited and how, for one hall. */
export function openSession(first: PlanDraft): Session {
  const store = makeStore<EditorState>({
    history: startHistory(first),
    selection: nothingSelected,
    tool: "select",
    settings: { ...firstSettings, category: first.plan.categories[0]?.code ?? "" },
    grid: true,
    snap: true,
    outline: null,
    node: null,
    faults: null,
  });
  const afterPicture = makeAfterPicture();
  let held = false;
  let flat = flattenPlan(first.plan);
  let flatOf = first.plan;

  const draft = () => store.get().history.present;
  function become(history: History, selection: Selection): void {
    const { plan } = history.present;
    const { settings } = store.get();
    const known = plan.categories.some((its) => its.code === settings.category);
    store.set({
      history,
      selection: pruneSelection(selection, plan),
      node: null,
      ...(!known && { settings: { ...settings, category: plan.categories[0]?.code ?? "" } }),
    });
  }

  return {
    ...store,
    draft,
    watch(listener) {
      const stop = store.subscribe(() => (held ? afterPicture.run(listener) : listener()));
      return () => {
        stop();
        afterPicture.drop(listener);
      };
    },
    flat() {
      const { plan } = draft();
      if (plan !== flatOf) {
        flat = flattenPlan(plan);
        flatOf = plan;
      }
      return flat;
    },
    edit(edit, step, options = {}) {
      const { history, selection } = store.get();
      const before = history.present;
      const after = edit(before);
      if (after === before) return false;
      const next = pushStep(history, after, step, options.merge);
      become(next, options.selectNew ? newestOf(before, next.present) : selection);
      return true;
    },
    select: (selection) => store.set({ selection, node: null }),
    undo() {
      const { history, selection } = store.get();
      become(undo(history), selection);
    },
    redo() {
      const { history, selection } = store.get();
      become(redo(history), selection);
    },
    setTool: (tool) =>
      store.set({ tool, node: null, outline: tool === "nodes" ? store.get().outline : null }),
    configure: (change) => store.set({ settings: { ...store.get().settings, ...change } }),
    hold(on) {
      held = on;
    },
    held: () => held,
    restart(next) {
      store.set({ outline: null, faults: null });
      become(startHistory(next), nothingSelected);
    },
  };
}

/** What was added; a section that has no seats yet is at work, so that the next rows go there. */
function newestOf(before: PlanDraft, after: PlanDraft): Selection {
  const added = selectNew(before, after);
  const known = new Set(before.plan.sections.map((its) => its.code));
  const section = after.plan.sections.find((its) => !known.has(its.code));
  return added.section || !section ? added : { ...added, section: section.code };
}
