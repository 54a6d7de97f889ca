import * as http from "node:http";
import * as https from "node:https";
import { logFault } from "#lib/log.ts";
import { signatureHeader, signNotification } from "./signature.ts";

const timeoutMs = 15_000;
/** One connection serves many notifications: they all go to the same shop. */
const kept = { keepAlive: true, maxSockets: 64 };
const agents = { "http:": new http.Agent(kept), "https:": new https.Agent(kept) };

/** Posts a notification, signed, to the shop's address for them. False when it was not taken: the shop's sweep asks later. */
export async function deliver(to: URL, body: string): Promise<boolean> {
  try {
    const status = await post(to, body);
    return status >= 200 && status < 300;
  } catch (error) {
    logFault("sandbox notification", error);
    return false;
  }
}

/** Node's own client: inside Next, fetch is wrapped with a cache and traces that a notification has no use for. */
function post(to: URL, body: string): Promise<number> {
  const { request } = to.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(to, {
      method: "POST",
      agent: agents[to.protocol as keyof typeof agents],
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        [signatureHeader]: signNotification(body),
      },
    });
    asked.once("error", reject);
    asked.once("response", (answer) => {
      // Read to its end, the few bytes that it is, so that the connection can be used again.
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode ?? 0));
      answer.once("error", reject);
    });
    asked.end(body);
  });
}
