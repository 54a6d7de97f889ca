import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, stop } from "esbuild";
import { Failure } from "./failure.ts";
import { rootFolder } from "./folders.ts";

/** The file of a script: scripts/NAME.ts, scripts/NAME.tsx or scripts/NAME/index.ts. */
export function scriptEntry(name: string): string | undefined {
  const forms = [`${name}.ts`, `${name}.tsx`, join(name, "index.ts"), join(name, "index.tsx")];
  return /^[a-z0-9-]+$/.test(name)
    ? forms.map((form) => join(rootFolder, "scripts", form)).find((path) => existsSync(path))
    : undefined;
}

let underWay = 0;

/** Makes one plain JavaScript file of each script and all that is ours; packages are loaded from node_modules. */
export async function bundleScripts(
  names: string[],
  folder: string,
  extension: ".js" | ".mjs",
  plugins: Plugin[] = [],
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const entryPoints = names.map((name) => {
    const entry = scriptEntry(name);
    if (!entry) throw new Failure(`There is no script "${name}" in scripts/.`);
    return { in: entry, out: name };
  });
  underWay++;
  try {
    await build({
      absWorkingDir: rootFolder,
      entryPoints,
      outdir: folder,
      outExtension: { ".js": extension },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node22",
      packages: "external",
      plugins,
      jsx: "automatic",
      loader: { ".svg": "text", ".ttf": "file", ".txt": "text" },
      sourcemap: "linked",
      logLevel: "warning",
    });
  } finally {
    underWay--;
    // Its helper process would stay as long as we do; it also serves whoever bundles at the same time.
    if (underWay === 0) await stop();
  }
  return names.map((name) => join(folder, `${name}${extension}`));
}
