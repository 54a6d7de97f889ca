import { answerMyData } from "#lib/http/my-data.ts";

export const dynamic = "force-dynamic";

/** Everything that is kept about who is signed in. */
export function GET(request: Request): Promise<Response> {
  return answerMyData(request);
}
