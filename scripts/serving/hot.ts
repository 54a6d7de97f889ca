import type { StreamAnswer, TextAnswer } from "#lib/http/answers.ts";
import { handleHot as handle } from "#lib/http/hot.ts";
import { handleNotification } from "#lib/http/notification.ts";
import { remoteOf } from "#lib/http/remote-of.ts";

/** The busiest addresses, answered without Next; null for a request that is none of them. */
export function handleHot(request: Request): Promise<Response | TextAnswer | StreamAnswer> | null {
  return handleNotification(request) ?? handle(request, remoteOf(request.headers));
}
