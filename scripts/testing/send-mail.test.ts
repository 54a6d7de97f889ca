import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MailDelayed, type OutgoingMail, sendMail } from "#lib/mail/send.ts";
import { isFinalFailure } from "#lib/outbox/rules/effects.ts";
import { type FakeAnswer, type FakeResend, startFakeResend } from "./fake-resend.ts";

const mail: OutgoingMail = {
  to: "asel@example.kz",
  from: '"Kametay" <tickets@example.kz>',
  subject: "Билеттеріңіз дайын: Қыз Жібек",
  html: "<p>Сәлеметсіз бе</p>",
  text: "Сәлеметсіз бе",
  idempotencyKey: "01890000-0000-7000-8000-000000000001",
};

let resend: FakeResend;
beforeEach(async () => {
  resend = await startFakeResend();
});
afterEach(() => resend.close());

const send = (over: Partial<OutgoingMail> = {}, timeoutMs = 5_000) =>
  sendMail({ ...mail, ...over }, { resendApiKey: resend.apiKey, resendBaseUrl: resend.url, timeoutMs });

const failure = (answer: FakeAnswer) => {
  resend.answerNext(answer);
  return send().then(
    () => "sent",
    (error: unknown) => error,
  );
};

describe("a mail by Resend", () => {
  it("arrives whole: headers, texts, reply address and attachments", async () => {
    const pdf = { filename: "билет.pdf", contentType: "application/pdf", content: Buffer.from("%PDF-Ә") };
    const sent = await send({
      replyTo: "kassa@example.kz",
      attachments: [pdf],
      headers: { "X-Order": "Q7" },
    });
    expect(sent).toEqual({ by: "resend", id: resend.delivered[0]!.id });
    expect(resend.delivered[0]).toMatchObject({
      key: mail.idempotencyKey,
      body: {
        to: mail.to,
        from: mail.from,
        subject: mail.subject,
        html: mail.html,
        text: mail.text,
        reply_to: "kassa@example.kz",
        headers: { "X-Order": "Q7" },
        attachments: [{ filename: "билет.pdf", content: Buffer.from("%PDF-Ә").toString("base64") }],
      },
    });
  });

  it.each<[string, FakeAnswer]>([
    ["too many requests", { status: 429, name: "rate_limit_exceeded" }],
    ["a fault there", { status: 500, name: "internal_server_error" }],
    ["a proxy's error page", { status: 502, html: "<h1>Bad gateway</h1>" }],
    ["the same mail still on its way", { status: 409, name: "concurrent_idempotent_requests" }],
    ["a broken connection", "broken"],
  ])("is to be tried again after %s, and then arrives", async (_, answer) => {
    expect(await failure(answer)).toBeInstanceOf(MailDelayed);
    expect(resend.delivered).toHaveLength(0);
    await send();
    expect(resend.delivered).toHaveLength(1);
  });

  it.each<[string, FakeAnswer]>([
    ["a refused field", { status: 422, name: "validation_error" }],
    ["a wrong key", { status: 403, name: "invalid_api_key" }],
    ["another mail under the same key", { status: 409, name: "invalid_idempotent_request" }],
  ])("is given up at once after %s", async (_, answer) => {
    expect(isFinalFailure(await failure(answer))).toBe(true);
  });

  it("tells when it may be tried again", async () => {
    const error = await failure({ status: 429, name: "rate_limit_exceeded", retryAfterSeconds: 7 });
    expect(error).toMatchObject({ retryAfterSeconds: 7 });
  });

  it("that was sent without an answer is tried again and arrives once", async () => {
    resend.answerNext("silent-after-sending");
    await expect(send({}, 200)).rejects.toBeInstanceOf(MailDelayed);
    expect(resend.delivered).toHaveLength(1);
    expect(await send()).toEqual({ by: "resend", id: resend.delivered[0]!.id });
    expect(resend.delivered).toHaveLength(1);
    // The control: under another key it would arrive twice.
    await send({ idempotencyKey: "another" });
    expect(resend.delivered).toHaveLength(2);
  });

  it("never replaces another one under its key", async () => {
    await send();
    await expect(send({ subject: "Басқа" })).rejects.toSatisfy(isFinalFailure);
  });

  it("leaves no address in the reason it failed for", async () => {
    const error = await failure({ status: 422, name: "validation_error", message: `bad ${mail.to} here` });
    expect(String(error)).toContain("422 validation_error");
    expect(String(error)).not.toContain("asel");
  });

  it("goes nowhere when Resend cannot be reached", async () => {
    await resend.close();
    await expect(send()).rejects.toBeInstanceOf(MailDelayed);
    resend = await startFakeResend();
  });
});

it.each([
  "asel@example.kz, other@example.kz",
  "asel@example.kz\r\nBcc: other@example.kz",
  "Asel <asel@example.kz>",
  "asel\uff20example.kz",
  "asel@@example.kz",
  "",
])("a recipient that is not one address is refused before anything leaves: %j", async (to) => {
  await expect(send({ to })).rejects.toSatisfy(isFinalFailure);
  expect(resend.requests).toBe(0);
});

describe("without a key", () => {
  it("a mail stays in the local mail box", async () => {
    const kept: OutgoingMail[] = [];
    const saveLocalMail = async (one: OutgoingMail) => void kept.push(one);
    expect(await sendMail(mail, { saveLocalMail })).toEqual({ by: "local" });
    expect(kept).toEqual([mail]);
  });

  it("and without a mail box it is given up loudly", async () => {
    await expect(sendMail(mail, {})).rejects.toSatisfy(isFinalFailure);
  });
});
