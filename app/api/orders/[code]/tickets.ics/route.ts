import { systemNow } from "#lib/clock.ts";
import { answerTicketsIcs } from "#lib/http/order-files.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTicketsIcs(request, (await params).code, systemNow());
}
