import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { mostPictureBytes } from "#lib/halls/background-picture.ts";
import { readBackground, removeBackground, saveBackground } from "#lib/halls/commands/background.ts";
import { answerTo, json } from "./answers.ts";
import { readBytes, staffOfHall } from "./hall-requests.ts";

/** GET, PUT (the picture as the body) and DELETE /api/halls/{id}/background: the picture to trace, for who may draw alone. */
export async function answerBackground(request: Request, hallId: string): Promise<Response> {
  try {
    const actor = await staffOfHall(request, hallId);
    if (request.method === "PUT") {
      const bytes = await readBytes(request, mostPictureBytes);
      return json(200, await saveBackground(actor, hallId, bytes, systemNow()));
    }
    if (request.method === "DELETE") {
      await removeBackground(actor, hallId);
      return json(200, {});
    }
    const webp = await readBackground(database(), actor, hallId);
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
