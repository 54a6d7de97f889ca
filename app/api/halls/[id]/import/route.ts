import { answerImport } from "#lib/http/hall-files.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerImport(request, (await params).id);
}

export { answer as POST };
