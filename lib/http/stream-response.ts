import { processWide } from "#lib/process-wide.ts";
import type { StreamAnswer } from "./answers.ts";

/** As much may wait for a reader who is behind. */
const mostWaitingBytes = 64 * 1024;

/** A stream as a web Response, for plain Next. */
export function toStreamResponse({ status, headers, stream }: StreamAnswer): Response {
  const streams = openStreams();
  let drained = () => {};
  let end = () => {};
  let isOver = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = () => {
          if (isOver) return;
          isOver = true;
          streams.delete(end);
          controller.close();
        };
        streams.add(end);
        const write = (frame: Buffer) => {
          if (isOver) return false;
          controller.enqueue(frame);
          return (controller.desiredSize ?? 0) > 0;
        };
        const onDrain = (call: () => void) => {
          drained = call;
        };
        stream({ write, end: () => end(), onDrain });
      },
      pull: () => drained(),
      cancel: () => {
        isOver = true;
        streams.delete(end);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaitingBytes }),
  );
  return new Response(body, { status, headers });
}

/** Next waits for its requests when it is told to stop, and a stream would never end. Our own listener ends its streams itself. */
function openStreams(): Set<() => void> {
  return processWide("web-streams", () => {
    const streams = new Set<() => void>();
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => {
        for (const end of streams) end();
      });
    return streams;
  });
}
