import { bundleScripts } from "./bundle.ts";
import { exitOf, startChild, stopChild } from "./children.ts";
import { dataPath } from "./folders.ts";

type Settings = {
  environment?: Record<string, string>;
  quiet?: boolean;
  onStop?: (undo: () => unknown) => void;
};

/** Bundles a script of the project and runs it to its end. Returns its exit code. */
export async function runScript(name: string, args: string[], settings: Settings = {}): Promise<number> {
  const [file = ""] = await bundleScripts([name], dataPath("run"), ".mjs");
  const child = startChild(name, process.execPath, ["--enable-source-maps", file, ...args], {
    env: { ...process.env, ...settings.environment },
    stdio: ["inherit", settings.quiet ? "ignore" : "inherit", "inherit"],
  });
  settings.onStop?.(() => stopChild(child));
  return exitOf(child);
}
