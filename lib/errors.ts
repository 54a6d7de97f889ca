import type en from "#messages/en.json";

/** Every refusal has a sentence in messages/*.json under `errors`; a code without one does not compile. */
export type ErrorCode = keyof (typeof en)["errors"];

/** Facts that a screen needs to say more than the code: the lost seats, a limit. Never text, never anything secret. */
export type ErrorDetails = Record<string, string | number | boolean | readonly (string | number)[]>;

const brand = Symbol.for("kametay.domain-error");

/** An expected refusal. Its kind is known by the brand, because one process can hold two copies of this module. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly [brand] = true;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    // Nobody reads where a refusal came from, and in a rush for seats finding out costs more than the refusal.
    const depth = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(code);
    Error.stackTraceLimit = depth;
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}

/** Tells an expected refusal from a fault of ours. */
export function isDomainError(error: unknown): error is DomainError {
  return typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}
