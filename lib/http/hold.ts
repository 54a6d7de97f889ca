import { sessionFromCookie } from "#lib/access/sessions.ts";
import { systemNow } from "#lib/clock.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { isId } from "#lib/ids.ts";
import { logSecurity } from "#lib/log.ts";
import { cartSetCookie, readCartCookie } from "#lib/seating/cart-cookie.ts";
import { holdSeats } from "#lib/seating/commands/hold-seats.ts";
import { releaseSeats } from "#lib/seating/commands/release-seats.ts";
import { proofHeader } from "#lib/seating/rules/proof.ts";
import { holdRequest, releaseRequest } from "#lib/seating/rules/request.ts";
import { askProofOfCrowd } from "./address-gate.ts";
import {
  answerFault,
  answerJson,
  isJson,
  isOwnOrigin,
  readBody,
  refusal,
  type TextAnswer,
} from "./answers.ts";

const mostBytes = 16_384;
type Remote = { address: string; isSecure: boolean };

/**
 * POST and DELETE /api/performances/{id}/hold, as DESIGN's addresses say. Reads the signed cart cookie, whose row knows the
 * account; the session is asked only where a cart begins.
 */
export async function handleHold(
  request: Request,
  performanceId: string,
  remote: Remote,
): Promise<TextAnswer> {
  try {
    if (!isOwnOrigin(request.headers)) return refusal("ORIGIN_REFUSED");
    if (!isJson(request.headers)) return answerJson(415, { code: "BAD_INPUT" });
    const { cartId, isForged } = readCartCookie(request.headers.get("cookie"));
    if (isForged) logSecurity("forged cart cookie", { address: remote.address });
    const body = parse(await readBody(request, mostBytes));
    if (body === undefined) return refusal("BAD_INPUT");
    if (!isId(performanceId)) return refusal("NOT_FOUND");
    if (request.method === "DELETE") return await release(cartId, performanceId, body);
    return await hold(request, cartId, performanceId, body, remote);
  } catch (error) {
    return answerFault(error, "hold");
  }
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function hold(
  request: Request,
  cartId: string | null,
  performanceId: string,
  body: unknown,
  remote: Remote,
): Promise<TextAnswer> {
  const wish = holdRequest.safeParse(body);
  if (!wish.success) return refusal(codeOf(wish.error.issues));
  const challenge = await askProofOfCrowd(remote.address, request.headers.get(proofHeader));
  if (challenge) return answerJson(429, { code: "PROOF_NEEDED", challenge });
  const asked = request.headers.get("x-locale");
  const locale = isLocale(asked) ? asked : "kk";
  const session = cartId ? null : await sessionFromCookie(request.headers.get("cookie"));
  const owner = session?.accountId ?? null;
  const cart = await holdSeats(cartId, performanceId, wish.data, locale, systemNow(), owner);
  const { isNewCart, cartId: id, ...shown } = cart;
  const headers = isNewCart ? { "set-cookie": cartSetCookie(id, remote.isSecure) } : undefined;
  return answerJson(200, { cart: shown }, headers);
}

async function release(cartId: string | null, performanceId: string, body: unknown): Promise<TextAnswer> {
  const asked = releaseRequest.safeParse(body);
  if (!asked.success) return refusal(codeOf(asked.error.issues));
  const freed = cartId ? await releaseSeats(cartId, performanceId, asked.data.seats) : 0;
  return answerJson(200, { freed });
}

const codes = new Set<string>([
  "BAD_SEAT",
  "BAD_QUANTITY",
  "TOO_MANY_SEATS",
  "RATE_UNKNOWN",
  "BAD_KEY",
] satisfies ErrorCode[]);

/** The first fault's own code; a body of another shape is BAD_INPUT. */
function codeOf(issues: { message: string }[]): ErrorCode {
  const first = issues[0]?.message ?? "";
  return codes.has(first) ? (first as ErrorCode) : "BAD_INPUT";
}
