import { bundleScripts } from "./bundle.ts";
import { exitOf, startChild, stopChild } from "./children.ts";
import { dataPath, removeFolder } from "./folders.ts";

type Settings = {
  environment?: Record<string, string>;
  quiet?: boolean;
  onStop?: (undo: () => unknown) => void;
};

let runs = 0;

/** Bundles a script of the project and runs it to its end. Returns its exit code. */
export async function runScript(name: string, args: string[], settings: Settings = {}): Promise<number> {
  // A folder of its own: another run of the same script must not find half a file.
  const folder = dataPath("run", `${process.pid}-${++runs}`);
  const [file = ""] = await bundleScripts([name], folder, ".mjs");
  const child = startChild(name, process.execPath, ["--enable-source-maps", file, ...args], {
    env: { ...process.env, ...settings.environment },
    stdio: ["inherit", settings.quiet ? "ignore" : "inherit", "inherit"],
  });
  settings.onStop?.(() => stopChild(child));
  try {
    return await exitOf(child);
  } finally {
    removeFolder(folder);
  }
}
