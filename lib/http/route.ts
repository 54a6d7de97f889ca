import { refusal, toResponse } from "./answers.ts";
import { handleHot } from "./hot.ts";
import { remoteOf } from "./remote-of.ts";
import { toStreamResponse } from "./stream-response.ts";

/** One handler for the routes of Next that stand for the listener (Vercel, `next start`): the same answers from the same place. */
export async function answerHot(request: Request): Promise<Response> {
  const answer = (await handleHot(request, remoteOf(request.headers))) ?? refusal("NOT_FOUND");
  return "stream" in answer ? toStreamResponse(answer) : toResponse(answer);
}
