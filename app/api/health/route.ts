import journal from "#db/migrations/meta/_journal.json" with { type: "json" };
import { systemNow } from "#lib/clock.ts";
import { handleHealth } from "#lib/http/health.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return handleHealth(systemNow(), journal.entries.length);
}
