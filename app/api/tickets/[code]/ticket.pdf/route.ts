import { answerTicketPdf } from "#lib/http/ticket-files.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerTicketPdf(request, (await params).code);
}
