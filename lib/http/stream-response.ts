import type { StreamAnswer } from "./answers.ts";

/** As much may wait for a reader who is behind. */
const mostWaitingBytes = 64 * 1024;

/** A stream as a web Response, for plain Next. */
export function toStreamResponse({ status, headers, stream }: StreamAnswer): Response {
  let drained = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stream({
          write: (frame) => {
            controller.enqueue(frame);
            return (controller.desiredSize ?? 0) > 0;
          },
          end: () => {
            try {
              controller.close();
            } catch {
              // The reader has closed it already.
            }
          },
          onDrain: (call) => {
            drained = call;
          },
        });
      },
      pull: () => drained(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaitingBytes }),
  );
  return new Response(body, { status, headers });
}
