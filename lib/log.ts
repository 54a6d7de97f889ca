import pino from "pino";
import { env } from "./env.ts";
import { processWide } from "./process-wide.ts";

const redact = ["password", "token", "email", "*.password", "*.token", "*.email", "sql", "parameters"];

/** Structured lines on standard error; no passwords, tokens or SQL parameters. */
function logger() {
  return processWide("log", () =>
    pino({ base: null, redact, level: env().LOG_LEVEL }, pino.destination({ fd: 2, sync: false })),
  );
}

/** A fault of ours: what was being done, and the error without its SQL (Drizzle's message holds the parameters). */
export function logFault(doing: string, error: unknown): void {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
  const isSql = error instanceof Error && error.message.startsWith("Failed query");
  const message = isSql
    ? (cause?.message ?? "query failed")
    : error instanceof Error
      ? error.message
      : String(error);
  logger().error({
    doing,
    message,
    stack: isSql ? cause?.stack : error instanceof Error ? error.stack : undefined,
  });
}

/** Something that matters to security: a forged cookie, a notification with a bad signature. */
export function logSecurity(event: string, facts: Record<string, string | number | boolean | null>): void {
  logger().warn({ security: event, ...facts });
}

/** Something worth knowing later. */
export function logInfo(event: string, facts: Record<string, string | number | boolean | null> = {}): void {
  logger().info({ event, ...facts });
}
