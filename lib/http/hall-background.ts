import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { mostPictureBytes } from "#lib/halls/background-picture.ts";
import { readBackground, saveBackground } from "#lib/halls/commands/background.ts";
import { answerTo, json } from "./answers.ts";
import { readBytes, staffOfHall } from "./hall-requests.ts";

/**
 * PUT (the picture as the body; answers its name) and GET /api/halls/{id}/background?picture=<name>: a picture to trace, for who may
 * draw alone.
 */
export async function answerBackground(request: Request, hallId: string): Promise<Response> {
  try {
    const actor = await staffOfHall(request, hallId);
    if (request.method === "PUT") {
      const bytes = await readBytes(request, mostPictureBytes);
      return json(200, await saveBackground(actor, hallId, bytes, systemNow()));
    }
    const picture = new URL(request.url).searchParams.get("picture");
    const webp = await readBackground(database(), actor, hallId, picture);
    if (!webp) throw new DomainError("NOT_FOUND");
    return new Response(new Uint8Array(webp), {
      headers: {
        "content-type": "image/webp",
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    return answerTo(error, "picture of a hall");
  }
}
