import { beginLink } from "#lib/access/commands/link-google.ts";
import { startGoogle } from "#lib/access/next-auth/start-google.ts";
import { isOwnRequest } from "#lib/access/request.ts";
import { buyerOf } from "#lib/access/sessions.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError, isDomainError } from "#lib/errors.ts";
import { paths } from "#lib/paths.ts";
import { authRequestOf } from "../../auth/auth-request.ts";

export const dynamic = "force-dynamic";

/** From our form to Google's page; from the profile's form (`page=link`) only with the password, to tie Google to the account. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnRequest(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const told = authRequestOf(request);
  if (form.get("page") !== "link") return startGoogle(form, told);
  const back = paths.profileSecurity(told.locale);
  try {
    const actor = await buyerOf(request.headers, null);
    if (actor.kind !== "account") throw new DomainError("SIGN_IN_REQUIRED");
    await beginLink(actor, String(form.get("password") ?? "").slice(0, 256), systemNow());
    form.set("next", back);
    return startGoogle(form, { ...told, linkSessionId: actor.sessionId });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const location = `${back}?error=${error.code}#google`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "private, no-store" } });
  }
}
