import { startGoogle } from "#lib/access/next-auth/start-google.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { authRequestOf } from "../../auth/auth-request.ts";

export const dynamic = "force-dynamic";

/** From our form to Google's page. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  return startGoogle(await request.formData(), authRequestOf(request));
}
