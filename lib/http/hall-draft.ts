import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { openDraft } from "#lib/halls/commands/open-draft.ts";
import { discardDraft, saveDraft } from "#lib/halls/commands/save-draft.ts";
import type { PlanDraft } from "#lib/halls/rules/draft.ts";
import { answerTo, isJson, json } from "./answers.ts";
import { readJson, staffOfHall } from "./hall-requests.ts";

/**
 * GET, PUT and DELETE /api/halls/{id}/draft. PUT takes `{"revision": n, "draft": PlanDraft}` and answers `{"revision": n + 1}`, the
 * same again too; 409 DRAFT_CHANGED when somebody was faster; DELETE takes `{"revision": n}`.
 */
export async function answerDraft(request: Request, hallId: string): Promise<Response> {
  try {
    const actor = await staffOfHall(request, hallId);
    const now = systemNow();
    if (request.method === "GET") return json(200, await openDraft(database(), actor, hallId));
    if (!isJson(request.headers)) return json(415, { code: "BAD_INPUT" });
    const body = await readJson(request);
    const { revision, draft } = (typeof body === "object" && body !== null ? body : {}) as {
      revision?: unknown;
      draft?: unknown;
    };
    if (typeof revision !== "number") throw new DomainError("BAD_DRAFT");
    if (request.method === "PUT")
      return json(200, await saveDraft(actor, hallId, revision, draft as PlanDraft, now));
    await discardDraft(actor, hallId, revision, now);
    return json(200, {});
  } catch (error) {
    return answerTo(error, "hall draft");
  }
}
