import { database } from "#db/client.ts";
import { answerTo, json } from "#lib/http/answers.ts";
import { readCartCookie } from "#lib/seating/cart-cookie.ts";
import { readCartSummary } from "#lib/seating/queries/cart.ts";

export const dynamic = "force-dynamic";

/** What the header and the map show of this visitor's own cart; no page that is kept for everyone holds it. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { cartId } = readCartCookie(request.headers.get("cookie"));
    const empty = { count: 0, expiresAt: null, seats: {} };
    return json(200, cartId ? await readCartSummary(database(), cartId) : empty);
  } catch (error) {
    return answerTo(error, "cart summary");
  }
}
