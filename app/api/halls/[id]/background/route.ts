import { answerBackground } from "#lib/http/hall-background.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerBackground(request, (await params).id);
}

export { answer as GET, answer as PUT };
