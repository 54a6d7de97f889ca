import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { stampAddress } from "#lib/access/address.ts";
import type { StreamAnswer, TextAnswer } from "#lib/http/answers.ts";
import { hostOf, isForeign, ownHosts } from "./gate.ts";
import { refusedBody, toHotRequest } from "./hot-request.ts";
import { sendAnswer } from "./hot-response.ts";
import { readableUrl, unfitForm } from "./unfit.ts";

export type ListenerParts = {
  /** Answers the busiest addresses; null when the request is not one of them. */
  hot: (
    request: Request,
    remote: { address: string },
  ) => Promise<Response | TextAnswer | StreamAnswer> | null;
  /** Everything else. */
  rest: (message: IncomingMessage, out: ServerResponse) => Promise<void>;
  onFault: (doing: string, error: unknown) => void;
  isDemo: boolean;
  /** The host of PUBLIC_URL, which a proxy may hide behind another Host. */
  publicHost?: string;
  /** Proxies in front of us whose X-Forwarded headers are believed. */
  proxyHops: number;
};

export type Listener = {
  server: Server;
  /** Takes no more connections, lets requests finish, ends streams; what hangs is cut after the grace. */
  close: (graceMs?: number) => Promise<void>;
};

const hotPrefixes = ["/api/performances/", "/api/plans/", "/api/overlays/", "/api/payments/"];
const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
];

/** The one listener of a server process. */
export function createListener(parts: ListenerParts): Listener {
  const streams = new Set<AbortController>();
  let closing = false;
  let known = ownHosts();
  const isOwnHost = (host: string) => {
    // The machine may have joined another network since.
    if (!known.has(host)) known = ownHosts();
    return known.has(host);
  };

  const server = createServer((message, out) => {
    if (closing) out.setHeader("Connection", "close");
    answer(message, out).catch((error: unknown) => {
      parts.onFault(`${message.method} ${pathOf(message)}`, error);
      if (out.headersSent) out.destroy();
      else refuse(out, 500, "Something went wrong on our side. Please try again.");
    });
  });
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  server.requestTimeout = 60_000;

  async function answer(message: IncomingMessage, out: ServerResponse): Promise<void> {
    const path = pathOf(message);
    if (parts.isDemo && !isOwnHost(hostOf(message.headers.host))) {
      return refuse(out, 421, demoSentence);
    }
    const asked = { method: message.method ?? "GET", path, headers: message.headers };
    if (isForeign(asked, parts.publicHost)) {
      return refuse(out, 403, "This request came from another site's page and was not carried out.");
    }
    stampAddress(message);
    if (parts.proxyHops === 0) distrust(message);
    if (hotPrefixes.some((prefix) => path.startsWith(prefix)) && (await answerHot(message, out))) return;
    const unfit = unfitForm(message);
    if (unfit) return refuse(out, unfit.status, unfit.sentence);
    message.url = readableUrl(message.url ?? "/");
    await parts.rest(message, out);
  }

  async function answerHot(message: IncomingMessage, out: ServerResponse): Promise<boolean> {
    const unfit = refusedBody(message);
    // A provider may send as it likes: what it sends in pieces goes to its route.
    if (unfit && message.url?.startsWith("/api/payments/")) return false;
    if (unfit) {
      // A body of known length is read to its end and dropped, so that its sender gets to the answer.
      if (unfit === 411) out.setHeader("Connection", "close");
      refuse(out, unfit, "The request is too large, or does not tell how large it is.");
      return true;
    }
    const answered = parts.hot(
      toHotRequest(message, () => signalOf(out)),
      { address: addressOf(message) },
    );
    if (answered === null) return false;
    await sendAnswer(message, await answered, out);
    return true;
  }

  /** Only streams ask for it: a signal for every request would cost as much as the request. */
  function signalOf(out: ServerResponse): AbortSignal {
    const gone = new AbortController();
    if (closing) gone.abort();
    streams.add(gone);
    out.once("close", () => {
      streams.delete(gone);
      gone.abort();
    });
    return gone.signal;
  }

  const endStreams = () => {
    for (const stream of streams) stream.abort();
  };
  return {
    server,
    close: (graceMs = 10_000) => {
      closing = true;
      return closeServer(server, endStreams, graceMs);
    },
  };
}

/** Nobody in front of us is believed: what the headers claim about the visitor is replaced by what the socket knows. */
function distrust(message: IncomingMessage) {
  for (const name of forwarded) delete message.headers[name];
  message.headers["x-forwarded-for"] = addressOf(message);
}

async function closeServer(server: Server, endStreams: () => void, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  // A connection whose request has just been answered would be kept for the visitor's next one.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(timer);
}

const demoSentence =
  "The demo answers only under this machine's own names and addresses. " +
  "To serve it under another name set DATABASE_URL, KAMETAY_SECRET and PUBLIC_URL (see the README).";

function refuse(out: ServerResponse, status: number, sentence: string) {
  out.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  out.end(`${sentence}\n`);
}

function pathOf(message: IncomingMessage): string {
  return (message.url ?? "/").split("?", 1)[0] ?? "/";
}

/** IPv4 addresses come wrapped where the socket listens on both families. */
function addressOf(message: IncomingMessage): string {
  return (message.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
}
