import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyOf, type FakeAnswer, type Place, sendError, sendJson } from "./google/answers.ts";
import { type FakeEvent, fakeCalendars } from "./google/calendar.ts";
import { type Consent, fakeOAuth } from "./google/oauth.ts";

/**
 * Speaks Google's OAuth (consent, tokens, revoking) and Calendar v3 on a port of this machine, and fails as it is told. The
 * consent page answers at once, as `consent` says. `GET /state` shows a test of another process what there is.
 */
export async function openFakeGoogleCalendar({
  clientId = "client",
  clientSecret = "secret",
  port = 0,
} = {}) {
  const oauth = fakeOAuth(clientId, clientSecret);
  const store = fakeCalendars();
  const answers: Record<Place, FakeAnswer[]> = { token: [], calendar: [] };
  const consent: Consent = { email: "asel@gmail.com", denies: false, unticks: false };
  /** Method and path of every call to Calendar. */
  const calls: string[] = [];
  const before: (() => void)[] = [];

  async function act(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const path = url.pathname;
    if (path === "/state") return sendJson(response, 200, stateOf());
    if (path === "/o/oauth2/v2/auth") {
      const back = oauth.agree(url.searchParams, consent);
      response.writeHead(back ? 302 : 400, back ? { location: back } : {}).end();
      return;
    }
    if (path === "/revoke")
      return sendJson(response, oauth.revoke(url.searchParams.get("token") ?? "") ? 200 : 400, {});
    const place: Place = path === "/token" ? "token" : "calendar";
    if (place === "calendar") calls.push(`${request.method} ${path}`);
    const answer = answers[place].shift();
    if (answer === "broken") return void request.socket.destroy();
    if (typeof answer === "object")
      return place === "token"
        ? sendJson(response, answer.status, { error: answer.reason })
        : sendError(response, answer.status, answer.reason);
    const made =
      place === "token" ? oauth.exchange(new URLSearchParams(text)) : callCalendar(request, path, text);
    if (answer === "silent-after-doing") return;
    if (answer === "fault-after-doing") return sendError(response, 500, "backendError");
    if ("reason" in made && made.reason) return sendError(response, made.status, made.reason);
    sendJson(response, made.status, made.body);
  }

  function callCalendar(request: IncomingMessage, path: string, text: string) {
    const scope = oauth.accessTokens.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
    if (scope === undefined) return { status: 401, reason: "authError" };
    if (!scope.includes("calendar.app.created")) return { status: 403, reason: "insufficientPermissions" };
    before.shift()?.();
    const body = text === "" ? {} : (JSON.parse(text) as Partial<FakeEvent>);
    return store.answer({
      method: request.method ?? "GET",
      path,
      body,
      ifMatch: request.headers["if-match"],
    });
  }

  const stateOf = () => ({
    calendars: [...store.calendars.values()].map(({ id, summary, events }) => ({
      id,
      summary,
      events: [...events.values()],
    })),
    revoked: oauth.revoked.length,
  });

  const server = createServer((request, response) => {
    void act(request, new URL(request.url ?? "/", "http://fake"), response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clientId,
    clientSecret,
    consent,
    calls,
    oauth,
    calendars: store.calendars,
    edit: store.edit,
    /** All events there are, those deleted by somebody as `cancelled`. */
    events: () => [...store.calendars.values()].flatMap(({ events }) => [...events.values()]),
    answerNext: (place: Place, ...next: FakeAnswer[]) => void answers[place].push(...next),
    /** Runs just before the next call does its work: what the person does between two calls of ours. */
    beforeNext: (...next: (() => void)[]) => void before.push(...next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type FakeGoogleCalendar = Awaited<ReturnType<typeof openFakeGoogleCalendar>>;
