import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { noteAccess } from "#lib/access/commands/note-access.ts";
import { buyerOf } from "#lib/access/sessions.ts";
import { DomainError } from "#lib/errors.ts";
import { heldBy, viewerOf } from "#lib/orders/viewer.ts";
import { readMyData } from "#lib/reports/my-data.ts";
import { readHeldTicket, readTicketDocument } from "#lib/tickets/documents.ts";
import { ticketsPdf } from "#lib/tickets/pdf.ts";
import { admittingPart } from "#lib/tickets/rules/issued.ts";
import { answerTo } from "./answers.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

/**
 * All that is kept about who is signed in, as an archive: JSON, and the tickets of each order and those that were passed on to them
 * as PDF. Written into the log of access.
 */
export async function answerMyData(request: Request): Promise<Response> {
  try {
    // The account alone counts: what a cart's cookie or a link opens is somebody else's data.
    const actor = await buyerOf(request.headers, null);
    if (actor.kind !== "account") throw new DomainError("SIGN_IN_REQUIRED");
    const db = database();
    const data = await readMyData(db, actor.accountId);
    const json = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
    const files: ZipEntry[] = [{ name: "kametay.json", content: json }];
    for (const order of data.orders) {
      const which = and(eq(orders.id, order.id), heldBy(viewerOf(actor)));
      const document = which && (await readTicketDocument(db, which));
      const printed = document && admittingPart(document);
      if (printed) files.push({ name: `kametay-${order.code}.pdf`, content: await ticketsPdf(printed) });
    }
    for (const { code } of data.ticketsHeld.filter(({ wasGiven }) => wasGiven)) {
      const document = await readHeldTicket(db, code, viewerOf(actor));
      const printed = document && admittingPart(document);
      if (printed) files.push({ name: `kametay-ticket-${code}.pdf`, content: await ticketsPdf(printed) });
    }
    await noteAccess(db, actor.accountId, "account.data-downloaded", { files: files.length });
    return new Response(zipOf(files) as BodyInit, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": 'attachment; filename="kametay-data.zip"',
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    });
  } catch (error) {
    return answerTo(error, "my data");
  }
}
