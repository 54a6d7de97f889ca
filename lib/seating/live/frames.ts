import { documentOf, type PackedStatus, type StatusDelta } from "../rules/live.ts";

/** The events of the stream as bytes: each is made once and sent to everybody. */
export function statusFrame(status: PackedStatus): Buffer {
  const { version, bits, areas } = documentOf(status);
  return frame("status", version, JSON.stringify({ version, bits, areas }));
}

export function deltaFrame(delta: StatusDelta): Buffer {
  return frame("delta", delta.to, JSON.stringify(delta));
}

/**
 * Sent every so often: keeps proxies from closing a quiet stream, and tells a client what it should have, so that silence is never
 * taken for "nothing changed".
 */
export function beatFrame(version: string): Buffer {
  return frame("beat", version, JSON.stringify({ version }));
}

/** The first words of a stream; the wait before coming back differs, so that a restart is not answered by everybody at once. */
export function helloFrame(): Buffer {
  return Buffer.from(`retry: ${1_000 + Math.floor(Math.random() * 3_000)}\n\n`);
}

function frame(event: string, id: string, data: string): Buffer {
  return Buffer.from(`event: ${event}\nid: ${id}\ndata: ${data}\n\n`);
}
