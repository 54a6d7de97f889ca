import { systemNow } from "#lib/clock.ts";
import { answerMailEvent } from "#lib/http/mail-events.ts";

export const dynamic = "force-dynamic";

/** Where Resend tells of bounces and complaints. */
export function POST(request: Request): Promise<Response> {
  return answerMailEvent(request, systemNow());
}
