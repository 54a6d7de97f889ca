/**
 * How a call to Google failed, as far as we act on it.
 * - `unauthorized`: the access token is refused (401); `ended`: the refresh token is (invalid_grant).
 * - `scope`: allowed in general, but not this (403). Not the same as ended.
 * - `busy`: too many calls (403 of two kinds, 429); `down`: a fault there, or no answer in time.
 * - `missing` 404, `exists` 409, `gone` 410, `changed` 412.
 * - `refused`: anything else; trying again does not help.
 */
export type FailureKind =
  | "unauthorized"
  | "ended"
  | "scope"
  | "busy"
  | "down"
  | "missing"
  | "exists"
  | "gone"
  | "changed"
  | "refused";

const brand = Symbol.for("kametay.google-failure");

/** A failed call. Its message holds no token, address or text of the person's. */
export class GoogleFailure extends Error {
  readonly kind: FailureKind;
  /** False where no answer came: it may have been done all the same. */
  readonly isAnswered: boolean;
  readonly [brand] = true;

  constructor(kind: FailureKind, status: number | null) {
    super(`google: ${kind}${status === null ? "" : ` (${status})`}`);
    this.name = "GoogleFailure";
    this.kind = kind;
    this.isAnswered = status !== null;
  }
}

/** The kind of a failed call; null when the error is not Google's. */
export function failureKind(error: unknown): FailureKind | null {
  const isOne = typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand];
  return isOne ? (error as GoogleFailure).kind : null;
}

/** Whether Google was asked and nobody knows what came of it. */
export function isUnanswered(error: unknown): boolean {
  return failureKind(error) !== null && !(error as GoogleFailure).isAnswered;
}

/** Runs a call of Google's client and makes its error one of ours. */
export async function calling<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw readFailure(error);
  }
}

const rateReasons = [
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "quotaExceeded",
  "calendarUsageLimitsExceeded",
];
const scopeReasons = ["insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"];
const byStatus: Record<number, FailureKind> = {
  401: "unauthorized",
  404: "missing",
  408: "down",
  409: "exists",
  410: "gone",
  412: "changed",
  429: "busy",
};

type Answered = { response?: { status?: number; data?: unknown } };

function readFailure(error: unknown): GoogleFailure {
  const { status, data } = (error as Answered | null)?.response ?? {};
  if (status === undefined) return new GoogleFailure("down", null);
  const reasons = reasonsIn(data);
  const kind = reasons.includes("invalid_grant")
    ? "ended"
    : status >= 500
      ? "down"
      : status === 403 && reasons.some((reason) => rateReasons.includes(reason))
        ? "busy"
        : status === 403 && reasons.some((reason) => scopeReasons.includes(reason))
          ? "scope"
          : (byStatus[status] ?? "refused");
  return new GoogleFailure(kind, status);
}

/** Google tells reasons in three forms: OAuth's own, Calendar's list, and the newer list of details. */
function reasonsIn(data: unknown): string[] {
  const told = data as {
    error?: string | { errors?: { reason?: string }[]; details?: { reason?: string }[] };
  } | null;
  const error = told?.error;
  if (typeof error === "string") return [error];
  return [...(error?.errors ?? []), ...(error?.details ?? [])].flatMap(({ reason }) => reason ?? []);
}
