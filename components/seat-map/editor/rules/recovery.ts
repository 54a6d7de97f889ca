import type { PlanDraft } from "#lib/halls/rules/draft.ts";

/** A draft as it was in this browser when it was not saved yet. Each tab keeps its own under a key of its own. */
export type LocalCopy = {
  key: string;
  draft: PlanDraft;
  /** The revision that it was drawn on. */
  revision: number;
  at: number;
  /** What was on its way to the server then, whether it came there or not. */
  sent?: PlanDraft | null;
};

/** `fits`: it may be put on top of the draft that stands. */
export type Offer = LocalCopy & { fits: boolean };

type Loaded = { revision: number; draft: PlanDraft };

/** What one tab keeps of a hall lies under this, and what all tabs keep of it lies from the first to the last such key. */
export const copyKey = (hallId: string, tab: string) => `${hallId}/${tab}`;

/**
 * What to do with the copies that were kept: those that the server has after all are `done`, and of the others the latest is
 * offered. It may be put on top of the server's draft where it was drawn on that, or where that is this browser's own save.
 */
export function lookThrough(
  copies: readonly LocalCopy[],
  loaded: Loaded,
): { offered: Offer | null; done: LocalCopy[] } {
  // A large hall takes a while to write out: nearly always there is nothing to compare it with.
  if (copies.length === 0) return { offered: null, done: [] };
  const theirs = JSON.stringify(loaded.draft);
  const isTheirs = (draft: PlanDraft) => JSON.stringify(draft) === theirs;
  const done = copies.filter(({ draft }) => isTheirs(draft));
  const [latest] = copies.filter((its) => !done.includes(its)).sort((one, other) => other.at - one.at);
  if (!latest) return { offered: null, done };
  const { revision, sent } = latest;
  const isOwnSave = loaded.revision === revision + 1 && sent != null && isTheirs(sent);
  return { offered: { ...latest, fits: loaded.revision === revision || isOwnSave }, done };
}
