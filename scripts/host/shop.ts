import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { exitOf, startChild, stopChild } from "./children.ts";
import { Failure } from "./failure.ts";
import { rootFolder } from "./folders.ts";

export type Shop = {
  processId: number;
  /** Rejects when the server ends by itself. */
  ended: Promise<never>;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

type Settings = {
  port: number;
  environment: Record<string, string>;
  /** A file descriptor that takes its output. */
  log?: number;
  plainNext?: boolean;
  /** Another server bundle than the build's. */
  script?: string;
  /** Takes the way to stop it as soon as there is something to stop. */
  onStop?: (undo: () => unknown) => void;
};

/** Starts the built server, or plain `next start`, and waits until it listens. */
export async function startShop({
  port,
  environment,
  log,
  plainNext = false,
  script,
  onStop,
}: Settings): Promise<Shop> {
  const next = [join(rootFolder, "node_modules", "next", "dist", "bin", "next"), "start", "-p", String(port)];
  // Requests live shorter than a young heap of this size takes to fill, so that next to nothing of them has to be moved.
  const ours = [
    "--enable-source-maps",
    "--max-semi-space-size=64",
    script ?? join(rootFolder, "dist", "serve.js"),
  ];
  const child = startChild("the shop's server", process.execPath, plainNext ? next : ours, {
    env: { ...process.env, ...environment, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", log ?? "ignore", log ?? "inherit", "ipc"],
  });
  onStop?.(() => stopChild(child, 15_000));
  const ended = exitOf(child).then<never>((code) => {
    throw new Failure(`The shop's server ended by itself (${child.signalCode ?? `exit code ${code}`}).`);
  });
  // Looked at by whoever waits for it; nobody does before it listens or after it was stopped.
  ended.catch(() => {});
  try {
    await Promise.race([ended, plainNext ? untilItAnswers(child, port) : untilItSaysSo(child)]);
  } catch (error) {
    await stopChild(child, 0);
    throw new Failure("The shop's server did not start; its words are above or in its log.", [], error);
  }
  return { processId: child.pid ?? 0, ended, stop: (signal) => stopChild(child, 15_000, signal) };
}

function untilItSaysSo(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("message", resolve));
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => undefined);
    if (answer) return;
    await pause(100);
  }
}
