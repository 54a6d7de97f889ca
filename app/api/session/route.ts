import { myOrganizers } from "#lib/access/queries.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";
import { answerTo, json } from "#lib/http/answers.ts";

export const dynamic = "force-dynamic";

const kept = { "cache-control": "private, no-store" };

/** Who is signed in, for the header of static pages: null, or a first name and what the menu may offer. Kept by nobody. */
export async function GET(request: Request): Promise<Response> {
  try {
    const session = await sessionFromCookie(request.headers.get("cookie"));
    if (!session) return json(200, null, kept);
    const places = session.role === "staff" ? await myOrganizers(session.accountId) : [];
    // Who is at the door in one house and more in another is offered both.
    const staffRole = places.find((place) => place.role !== "door")?.role ?? places[0]?.role ?? null;
    return json(200, { name: session.firstName, role: session.role, staffRole }, kept);
  } catch (error) {
    return answerTo(error, "session");
  }
}
