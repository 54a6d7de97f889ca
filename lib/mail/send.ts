import { Resend } from "resend";
import { FinalFailure } from "#lib/outbox/rules/effects.ts";
import { isOneAddress } from "./rules/address.ts";

export type MailAttachment = { filename: string; contentType: string; content: Uint8Array };

export type OutgoingMail = {
  to: string;
  /** An address, or `namedAddress`. */
  from: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  attachments?: readonly MailAttachment[];
  /** The outbox row's id: the same mail tried again arrives once. */
  idempotencyKey: string;
  headers?: Record<string, string>;
};

export type MailConfig = {
  resendApiKey?: string;
  /** Another address that speaks as Resend does. */
  resendBaseUrl?: string;
  timeoutMs?: number;
  /** Without a key mails stay on this machine. */
  saveLocalMail?: (mail: OutgoingMail) => Promise<void>;
};

export type SentMail = { by: "resend"; id: string } | { by: "local" };

/** The mail did not leave now and may later: too many requests, a fault there, no answer. */
export class MailDelayed extends Error {
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: string, retryAfterSeconds?: number) {
    super(reason);
    this.name = "MailDelayed";
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const resendAddress = "https://api.resend.com";
const defaultTimeoutMs = 15_000;

/**
 * Sends one mail, by Resend where there is a key, else into the local mail box.
 * Throws MailDelayed where trying again can help (with the same key, so that nobody gets it twice), FinalFailure where it cannot.
 */
export async function sendMail(mail: OutgoingMail, config: MailConfig): Promise<SentMail> {
  if (!isOneAddress(mail.to)) throw new FinalFailure("mail: the recipient is not one address");
  if (config.resendApiKey) return sendByResend(mail, config.resendApiKey, config);
  if (!config.saveLocalMail) throw new FinalFailure("mail: neither a Resend key nor a local mail box");
  await config.saveLocalMail(mail);
  return { by: "local" };
}

async function sendByResend(mail: OutgoingMail, key: string, config: MailConfig): Promise<SentMail> {
  const client = new Resend(key, { baseUrl: config.resendBaseUrl ?? resendAddress });
  const { attachments, idempotencyKey, ...fields } = mail;
  const { data, error, headers } = await client.emails.send(
    {
      ...fields,
      attachments: attachments?.map(({ content, ...rest }) => ({
        ...rest,
        content: Buffer.from(content).toString("base64"),
      })),
    },
    // The option is fetch's own: the package hands it through, its types leave it out.
    { idempotencyKey, signal: AbortSignal.timeout(config.timeoutMs ?? defaultTimeoutMs) } as {
      idempotencyKey: string;
    },
  );
  if (data?.id) return { by: "resend", id: data.id };
  const reason = describe(error);
  if (isFinal(error)) throw new FinalFailure(reason);
  throw new MailDelayed(reason, retryAfter(headers));
}

type ResendError = { name?: string; message?: string; statusCode?: number | null } | null;

/** Another mail under the same key is final; the same mail still on its way is not. No status means no answer. */
function isFinal(error: ResendError): boolean {
  const status = error?.statusCode ?? 0;
  if (status < 400 || status >= 500) return false;
  return ![408, 425, 429].includes(status) && error?.name !== "concurrent_idempotent_requests";
}

/** For the log and the list of what is parked: no addresses in it. */
function describe(error: ResendError): string {
  const message = (error?.message ?? "no answer").replace(/\S+@\S+/g, "(address)").slice(0, 160);
  return `resend: ${error?.statusCode ?? "-"} ${error?.name ?? ""}: ${message}`;
}

function retryAfter(headers: Record<string, string> | null): number | undefined {
  const seconds = Number(headers?.["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
