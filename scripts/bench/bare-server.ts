import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../host/addresses.ts";
import { rootFolder } from "../host/folders.ts";

/** A baseline's server, in a process of its own. */
export async function openBareServer(script: string, environment: Record<string, string>) {
  const port = await freePort();
  const child = fork(join(rootFolder, "scripts", "bench", script), {
    env: { ...process.env, ...environment, PORT: String(port) },
  });
  await once(child, "message");
  const close = async () => {
    child.kill();
    await once(child, "exit");
  };
  return { port, close };
}
