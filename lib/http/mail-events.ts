import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { database } from "#db/client.ts";
import { mailEvents } from "#db/schema/mail-events.ts";
import { errorNumber, inTransaction } from "#db/transaction.ts";
import { env } from "#lib/env.ts";
import { logSecurity } from "#lib/log.ts";
import { stopMail } from "#lib/mail/stops.ts";

const toleranceSeconds = 300;
const maxBytes = 256_000;

const eventForm = z.object({
  type: z.string().max(60),
  data: z
    .object({
      to: z.union([z.array(z.string()), z.string()]).optional(),
      bounce: z.object({ type: z.string().optional() }).optional(),
    })
    .optional(),
});

/**
 * What Resend tells of a mail (POST /api/mail/events, signed as Svix signs): a lasting bounce or a complaint stops the address.
 * Once per id of the message. 401 for a bad signature or an old message, 404 where no secret is set.
 */
export async function answerMailEvent(request: Request, now: Date): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) return new Response(null, { status: 404 });
  const body = await request.text();
  if (body.length > maxBytes) return new Response(null, { status: 413 });
  if (!isSigned(request.headers, body, secret, now)) {
    logSecurity("mail-event-refused", {});
    return new Response(null, { status: 401 });
  }
  const parsed = eventForm.safeParse(jsonOf(body));
  if (!parsed.success) return new Response(null, { status: 422 });
  await record(request.headers.get("svix-id") ?? "", parsed.data);
  return new Response(null, { status: 204 });
}

function isSigned(headers: Headers, body: string, secret: string, now: Date): boolean {
  const [id, at, signatures] = ["svix-id", "svix-timestamp", "svix-signature"].map((name) =>
    headers.get(name),
  );
  if (!id || id.length > 100 || !at || !/^\d{1,12}$/.test(at) || !signatures) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(at)) > toleranceSeconds) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest();
  // While a secret is being changed a message carries a signature by each.
  return signatures.split(" ").some((part) => {
    const given = part.startsWith("v1,") ? Buffer.from(part.slice(3), "base64") : Buffer.alloc(0);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** The key of the message is written in the transaction that acts on it: told twice, it is done once. */
async function record(id: string, { type, data }: z.output<typeof eventForm>): Promise<void> {
  try {
    await inTransaction(database(), async (tx) => {
      await tx.insert(mailEvents).values({ id, type });
      const reason = reasonOf(type, data?.bounce?.type);
      if (!reason) return;
      for (const email of [data?.to ?? []].flat().slice(0, 50)) {
        if (email.length <= 254) await stopMail(tx, email, null, reason);
      }
    });
  } catch (error) {
    if (errorNumber(error) !== 1062) throw error;
  }
}

/** A full mailbox is a bounce that passes; only a lasting one stops the address. */
function reasonOf(type: string, bounce: string | undefined): "bounced" | "complained" | null {
  if (type === "email.complained") return "complained";
  if (type === "email.bounced") return bounce === undefined || bounce === "Permanent" ? "bounced" : null;
  return null;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
