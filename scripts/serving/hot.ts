import type { StreamAnswer, TextAnswer } from "#lib/http/answers.ts";
import { handleHot as handle } from "#lib/http/hot.ts";
import { remoteOf } from "#lib/http/remote-of.ts";

/** The busiest addresses, answered without Next; null for a request that is none of them. */
export function handleHot(request: Request): Promise<TextAnswer | StreamAnswer> | null {
  return handle(request, remoteOf(request.headers));
}
