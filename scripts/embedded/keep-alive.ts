import { identify } from "../host/identity.ts";
import type { EmbeddedServer } from "./server.ts";

const lookEveryMs = 500;

/** Starts the database again when it ends while it is needed. Returns the way to stop looking. */
export function keepAlive(server: EmbeddedServer, announce: (what: string) => void): () => void {
  let pid = server.processId;
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || identify(pid)) return;
    busy = true;
    try {
      const began = performance.now();
      pid = await server.revive();
      announce(
        `The database ended unexpectedly and was started again (${Math.round(performance.now() - began)} ms).`,
      );
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error));
    }
    busy = false;
  }, lookEveryMs);
  return () => clearInterval(timer);
}
