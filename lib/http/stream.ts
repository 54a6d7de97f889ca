import { unknownAddress } from "#lib/access/address.ts";
import { env } from "#lib/env.ts";
import { isId } from "#lib/ids.ts";
import { processWide } from "#lib/process-wide.ts";
import { helloFrame } from "#lib/seating/live/frames.ts";
import { openBroadcast } from "#lib/seating/live/hub.ts";
import { answerFault, answerJson, refusal, type StreamAnswer, type TextAnswer } from "./answers.ts";

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};
const versionForm = /^[\w-]{16}$/;
/** Thousands share an address of a mobile network; one address still may not take every place. */
const shareOfAddress = 4;

/**
 * GET /api/performances/{id}/stream: server-sent events, `status` with all and `delta` with what changed, each with its version as
 * id. Who comes back with Last-Event-ID, or with ?from=, is sent what was missed. The same for everyone.
 */
export async function handleStream(
  request: Request,
  performanceId: string,
  remote: { address: string },
): Promise<TextAnswer | StreamAnswer> {
  // Asked for before anything is waited for: the visitor may leave meanwhile.
  const { signal } = request;
  try {
    // No content means to an EventSource that it need not come back.
    if (!hasStreams()) return { status: 204, headers: { "cache-control": "no-store" }, text: null };
    if (!isId(performanceId)) return refusal("NOT_FOUND");
    const leave = enter(remote.address);
    if (!leave) return answerJson(503, { code: "BUSY" }, { "retry-after": "30" });
    // Whether it is answered by a stream, a refusal or nobody any more, the place is given back once.
    signal.addEventListener("abort", leave, { once: true });
    const opened = await openBroadcast(performanceId).catch((error) => {
      leave();
      throw error;
    });
    if (!opened) leave();
    if (!opened) return refusal("NOT_FOUND");
    const from = versionIn(request);
    return {
      status: 200,
      headers,
      stream: (sink) => {
        const end = () => {
          leave();
          sink.end();
        };
        if (signal.aborted) return end();
        sink.write(helloFrame());
        const watcher = opened.watch({ ...sink, end }, from);
        signal.addEventListener("abort", () => watcher.end(), { once: true });
      },
    };
  } catch (error) {
    return answerFault(error, "stream");
  }
}

/** Whether this host keeps streams open: one that ends every request soon does not, and clients ask every few seconds instead. */
export function hasStreams(): boolean {
  return !env().VERCEL && env().MAX_STREAMS > 0;
}

/** The version that the client has: what the browser says by itself when it comes back counts more than what the address says. */
function versionIn(request: Request): string | null {
  const said = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("from");
  return said && versionForm.test(said) ? said : null;
}

type Places = { all: number; byAddress: Map<string, number> };

/** Takes a place for a stream; null when there is none. The answer gives it back. */
function enter(address: string): (() => void) | null {
  const places = processWide("stream-places", (): Places => ({ all: 0, byAddress: new Map() }));
  const most = env().MAX_STREAMS;
  const here = places.byAddress.get(address) ?? 0;
  if (places.all >= most) return null;
  if (address !== unknownAddress && here >= Math.ceil(most / shareOfAddress)) return null;
  places.all += 1;
  places.byAddress.set(address, here + 1);
  let isLeft = false;
  return () => {
    if (isLeft) return;
    isLeft = true;
    places.all -= 1;
    const left = places.byAddress.get(address)! - 1;
    if (left > 0) places.byAddress.set(address, left);
    else places.byAddress.delete(address);
  };
}
