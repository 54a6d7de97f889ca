import type { PlanDraft } from "#lib/halls/rules/draft.ts";
import { paths } from "#lib/paths.ts";

export type LoadedDraft = { revision: number; draft: PlanDraft };

/** The draft that the server has; null when it cannot be had now. */
export async function loadDraft(hallId: string): Promise<LoadedDraft | null> {
  try {
    const answer = await fetch(paths.hallDraft(hallId), { cache: "no-store" });
    return answer.ok ? ((await answer.json()) as LoadedDraft) : null;
  } catch {
    return null;
  }
}
