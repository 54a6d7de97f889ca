import { closeDatabase } from "#db/client.ts";
import { env } from "#lib/env.ts";
import { logFault } from "#lib/log.ts";
import { describeFailure, Failure } from "./host/failure.ts";
import { loadSettings } from "./host/settings.ts";
import { runBackground } from "./serving/background.ts";
import { handleHot } from "./serving/hot.ts";
import { createListener } from "./serving/listener.ts";
import { checkReadiness } from "./serving/readiness.ts";

/** One server process: the listener, Next behind it, and the outbox's worker. */
async function serve(): Promise<void> {
  // React chooses its build by this when it is first loaded.
  Object.assign(process.env, { NODE_ENV: "production" });
  loadSettings();
  await checkReadiness();
  const settings = env();
  // next-auth reads the address of its links from here alone.
  if (settings.PUBLIC_URL) process.env.NEXTAUTH_URL ??= settings.PUBLIC_URL;
  const { default: next } = await import("next");
  const app = next({ dev: false, dir: process.cwd(), port: settings.PORT });
  await app.prepare();
  const handler = app.getRequestHandler();
  const listener = createListener({
    hot: handleHot,
    rest: (message, out) => handler(message, out),
    onFault: logFault,
    isDemo: settings.isDemo,
    publicHost: settings.PUBLIC_URL && new URL(settings.PUBLIC_URL).host,
    proxyHops: settings.TRUSTED_PROXY_HOPS,
  });
  await new Promise<void>((resolve, reject) => {
    listener.server.once("error", reject);
    listener.server.listen(settings.PORT, resolve);
  });
  const background = new AbortController();
  const working = settings.RUN_WORKER === "1" ? runBackground(background.signal) : Promise.resolve();
  console.log(`Listening on port ${settings.PORT}`);
  process.send?.("listening");

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Requests first: what they put into the outbox may still leave before the worker ends.
    await listener.close();
    background.abort();
    await working;
    await app.close();
    await closeDatabase();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
  // The command that started us was killed: nobody else would end this process.
  if (process.send) process.on("disconnect", () => void stop());
  if (process.send && !process.connected) void stop();
}

serve().catch((error: NodeJS.ErrnoException) => {
  const busy =
    error.code === "EADDRINUSE"
      ? new Failure(`Port ${process.env.PORT ?? 3000} is taken.`, ["set PORT to another"])
      : error;
  console.error(busy instanceof Failure ? describeFailure(busy) : busy);
  process.exit(1);
});
