import { database } from "#db/client.ts";
import { systemNow } from "#lib/clock.ts";
import { DomainError } from "#lib/errors.ts";
import { importPlan } from "#lib/halls/commands/import-plan.ts";
import { type ExportFormat, exportFormats, exportPlan } from "#lib/halls/queries/export-plan.ts";
import { isLocale } from "#lib/i18n/localized.ts";
import { answerTo, json } from "./answers.ts";
import { mostHallBytes, readBytes, staffOfHall } from "./hall-requests.ts";

/**
 * POST /api/halls/{id}/import?revision=n[&mend=1] with the file as the body. 200 with what was imported, 422 FILE_HAS_FAULTS with
 * every problem and `canMend`, 409 DRAFT_CHANGED, 413 FILE_TOO_LARGE.
 */
export async function answerImport(request: Request, hallId: string): Promise<Response> {
  try {
    const actor = await staffOfHall(request, hallId);
    const asked = new URL(request.url).searchParams;
    const revision = Number(asked.get("revision") ?? Number.NaN);
    if (!Number.isInteger(revision)) throw new DomainError("BAD_INPUT");
    const bytes = await readBytes(request, mostHallBytes);
    const mend = asked.get("mend") === "1";
    const answer = await importPlan(actor, hallId, { revision, bytes, mend }, systemNow());
    if (answer.kind === "imported") return json(200, answer);
    return json(422, { code: "FILE_HAS_FAULTS", ...answer });
  } catch (error) {
    return answerTo(error, "import of a plan");
  }
}

/** GET /api/halls/{id}/export?as=json|pretix|csv[&draft=1][&locale=ru]: a file whose name is ours. */
export async function answerExport(request: Request, hallId: string): Promise<Response> {
  try {
    const actor = await staffOfHall(request, hallId);
    const asked = new URL(request.url).searchParams;
    const format = asked.get("as") ?? "json";
    if (!(exportFormats as readonly string[]).includes(format)) throw new DomainError("BAD_INPUT");
    const locale = asked.get("locale");
    const file = await exportPlan(
      database(),
      actor,
      hallId,
      format as ExportFormat,
      isLocale(locale) ? locale : "kk",
      asked.get("draft") === "1",
    );
    return new Response(file.text, {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename="${file.name}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return answerTo(error, "export of a plan");
  }
}
