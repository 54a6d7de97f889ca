import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the next request is answered; without any, as Resend does when all is well. */
export type FakeAnswer =
  | { status: number; name?: string; message?: string; retryAfterSeconds?: number }
  /** A proxy's error page instead of JSON. */
  | { status: number; html: string }
  /** The mail is sent, the answer never comes. */
  | "silent-after-sending"
  /** The connection breaks before anything is sent. */
  | "broken";

export type FakeMail = { id: string; key: string; body: Record<string, unknown> };

export type FakeResend = {
  url: string;
  apiKey: string;
  /** What reached a mailbox: one for each idempotency key. */
  delivered: FakeMail[];
  requests: number;
  /** Addresses it sends nothing to, whoever asks and however often. */
  refused: Set<string>;
  answerNext: (...answers: FakeAnswer[]) => void;
  close: () => Promise<void>;
};

/** Speaks Resend's `POST /emails` on a port of this machine, idempotency keys included. */
export async function startFakeResend(apiKey = "re_fake"): Promise<FakeResend> {
  const answers: FakeAnswer[] = [];
  const server = createServer((request, response) => void handle(fake, answers, request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const fake: FakeResend = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    delivered: [],
    requests: 0,
    refused: new Set(),
    answerNext: (...next) => void answers.push(...next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return fake;
}

async function handle(
  fake: FakeResend,
  answers: FakeAnswer[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  fake.requests += 1;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const answer = answers.shift();
  if (answer === "broken") {
    request.socket.destroy();
    return;
  }
  if (typeof answer === "object") {
    refuse(response, answer);
    return;
  }
  const outcome = accept(fake, request, Buffer.concat(chunks).toString());
  // Left open: the client's own patience ends it.
  if (answer === "silent-after-sending") return;
  if ("status" in outcome) refuse(response, outcome);
  else response.setHeader("Content-Type", "application/json").end(JSON.stringify({ id: outcome.id }));
}

function accept(
  fake: FakeResend,
  request: IncomingMessage,
  raw: string,
): { id: string } | Exclude<FakeAnswer, string> {
  if (request.method !== "POST" || request.url !== "/emails") return { status: 404, name: "not_found" };
  if (request.headers.authorization !== `Bearer ${fake.apiKey}`) {
    return { status: 403, name: "invalid_api_key", message: "API key is invalid" };
  }
  const body = JSON.parse(raw) as Record<string, unknown>;
  const missing = ["from", "to", "subject"].find((field) => !body[field]);
  if (missing) return { status: 422, name: "missing_required_field", message: `Missing \`${missing}\`` };
  if (fake.refused.has(String(body.to)))
    return { status: 422, name: "validation_error", message: "Invalid `to` field" };
  const key = String(request.headers["idempotency-key"] ?? randomUUID());
  const before = fake.delivered.find((mail) => mail.key === key);
  if (before && JSON.stringify(before.body) !== JSON.stringify(body)) {
    return { status: 409, name: "invalid_idempotent_request", message: "Key used with another payload" };
  }
  if (before) return { id: before.id };
  const mail = { id: randomUUID(), key, body };
  fake.delivered.push(mail);
  return { id: mail.id };
}

function refuse(response: ServerResponse, answer: Exclude<FakeAnswer, string>): void {
  response.statusCode = answer.status;
  if ("html" in answer) {
    response.setHeader("Content-Type", "text/html").end(answer.html);
    return;
  }
  if (answer.retryAfterSeconds) response.setHeader("Retry-After", String(answer.retryAfterSeconds));
  const { status: statusCode, name = "application_error", message = name } = answer;
  response.setHeader("Content-Type", "application/json").end(JSON.stringify({ statusCode, name, message }));
}
