import { myOrganizers } from "#lib/access/queries.ts";
import { sessionFromCookie } from "#lib/access/sessions.ts";

export const dynamic = "force-dynamic";

/** Who is signed in, for the header of static pages: null, or a first name and what the menu may offer. Kept by nobody. */
export async function GET(request: Request): Promise<Response> {
  const session = await sessionFromCookie(request.headers.get("cookie"));
  const headers = { "cache-control": "private, no-store" };
  if (!session) return Response.json(null, { headers });
  const places = session.role === "staff" ? await myOrganizers(session.accountId) : [];
  // Who is at the door in one house and more in another is offered both.
  const staffRole = places.find((place) => place.role !== "door")?.role ?? places[0]?.role ?? null;
  return Response.json({ name: session.firstName, role: session.role, staffRole }, { headers });
}
