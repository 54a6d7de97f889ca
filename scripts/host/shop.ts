import { join } from "node:path";
import { exitOf, startChild, stopChild } from "./children.ts";
import { Failure } from "./failure.ts";
import { rootFolder } from "./folders.ts";

export type Shop = {
  processId: number;
  /** Rejects when the server ends by itself. */
  ended: Promise<never>;
  stop: () => Promise<void>;
};

type Settings = { port: number; environment: Record<string, string>; log?: number };

/** Starts the built server and waits until it listens. `log` is a file descriptor that takes its output. */
export async function startShop({ port, environment, log }: Settings): Promise<Shop> {
  const file = join(rootFolder, "dist", "serve.js");
  const out = log ?? "inherit";
  const child = startChild("the shop's server", process.execPath, ["--enable-source-maps", file], {
    env: { ...process.env, ...environment, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", log ?? "ignore", out, "ipc"],
  });
  const ended = exitOf(child).then<never>((code) => {
    throw new Failure(`The shop's server ended by itself (${child.signalCode ?? `exit code ${code}`}).`);
  });
  // Looked at by whoever waits for it; nobody does before it listens or after it was stopped.
  ended.catch(() => {});
  try {
    await Promise.race([ended, new Promise((resolve) => child.once("message", resolve))]);
  } catch (error) {
    throw new Failure("The shop's server did not start; its words are above.", [], error);
  }
  return { processId: child.pid ?? 0, ended, stop: () => stopChild(child, 15_000) };
}
