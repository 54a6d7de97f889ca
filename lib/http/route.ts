import { refusal, toResponse } from "./answers.ts";
import { handleHot } from "./hot.ts";
import { remoteOf } from "./remote-of.ts";

/** One handler for the routes of Next that stand for the listener (Vercel, `next start`): the same answers from the same place. */
export async function answerHot(request: Request): Promise<Response> {
  return toResponse((await handleHot(request, remoteOf(request.headers))) ?? refusal("NOT_FOUND"));
}
