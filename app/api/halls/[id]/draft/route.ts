import { answerDraft } from "#lib/http/hall-draft.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** The hall's draft for the editor; a server action could not carry a plan of 100,000 seats. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerDraft(request, (await params).id);
}

export { answer as DELETE, answer as GET, answer as PUT };
