import { runBackgroundOnce } from "#lib/effects.ts";
import { env } from "#lib/env.ts";
import { answerTo, json } from "#lib/http/answers.ts";
import { carriesSecret } from "#lib/http/bearer.ts";

export const dynamic = "force-dynamic";
export const maxDuration = 60;

const budgetMs = 40_000;

/**
 * One round of the background work for a scheduled call with `Authorization: Bearer WORKER_SECRET`. Without that setting there is
 * no such address.
 */
async function run(request: Request): Promise<Response> {
  const { WORKER_SECRET } = env();
  if (!WORKER_SECRET) return new Response(null, { status: 404 });
  if (!carriesSecret(request.headers.get("authorization"), WORKER_SECRET))
    return json(401, {}, { "www-authenticate": "Bearer" });
  try {
    return json(200, await runBackgroundOnce(budgetMs));
  } catch (error) {
    return answerTo(error, "background work on call");
  }
}

export { run as GET, run as POST };
