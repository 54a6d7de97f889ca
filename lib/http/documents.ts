import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { overlays } from "#db/schema/overlays.ts";
import { plans } from "#db/schema/plans.ts";
import { isId } from "#lib/ids.ts";
import { readStatus } from "#lib/seating/queries/status.ts";
import { answerFault, answerJson, refusal, type TextAnswer } from "./answers.ts";
import { hasStreams } from "./stream.ts";

const forever = { "cache-control": "public, max-age=31536000, immutable" };
const hashForm = /^[0-9a-f]{64}$/;

/** GET /api/plans/{hash} and /api/overlays/{hash}: what a hash names never changes, so it may be kept for ever. */
export async function handleDocument(kind: "plans" | "overlays", hash: string): Promise<TextAnswer> {
  try {
    if (!hashForm.test(hash)) return refusal("NOT_FOUND");
    const key = Buffer.from(hash, "hex");
    const [row] =
      kind === "plans"
        ? await database().select({ body: plans.wire }).from(plans).where(eq(plans.hash, key))
        : await database().select({ body: overlays.overlay }).from(overlays).where(eq(overlays.hash, key));
    return row ? answerJson(200, row.body, forever) : refusal("NOT_FOUND");
  } catch (error) {
    return answerFault(error, kind);
  }
}

/** GET /api/performances/{id}/status: the same for everyone, so a proxy may keep it for a second. */
export async function handleStatus(request: Request, performanceId: string): Promise<TextAnswer> {
  try {
    const document = isId(performanceId) ? await readStatus(performanceId) : null;
    if (!document) return refusal("NOT_FOUND");
    const headers = {
      etag: `"${document.version}"`,
      "cache-control": "public, max-age=1",
      ...(hasStreams() ? {} : { "x-streams": "none" }),
    };
    if (request.headers.get("if-none-match") === headers.etag) return { status: 304, headers, text: null };
    return answerJson(200, document, headers);
  } catch (error) {
    return answerFault(error, "status");
  }
}
