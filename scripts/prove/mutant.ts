import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { bundleScripts } from "../host/bundle.ts";
import { dataPath, rootFolder } from "../host/folders.ts";

/** A guard of the product and what stands in its place once it is taken out. */
export type Mutation = { file: string; guard: string; without: string };

/** The claim's refusal: without it whoever writes last has the seat. */
export const claimGuardOut: Mutation = {
  file: "lib/seating/claims/statement.ts",
  guard:
    "claim_id = IF(state=1 AND (expires_at<=NOW(3) OR claim_id=VALUES(claim_id)), VALUES(claim_id), NULL),",
  without: "claim_id = VALUES(claim_id),",
};

/** The server's bundle with a guard taken out, to see a proof go red; throws when the guard does not stand where it is looked for. */
export async function bundleWithout(mutation: Mutation): Promise<string> {
  const path = join(rootFolder, mutation.file);
  const source = readFileSync(path, "utf8");
  if (!source.includes(mutation.guard))
    throw new Error(`the guard does not stand in ${mutation.file} any more`);
  const plugin: Plugin = {
    name: "guard-out",
    setup(build) {
      build.onLoad({ filter: new RegExp(`${mutation.file.replaceAll(".", "\\.")}$`) }, () => ({
        contents: source.replace(mutation.guard, mutation.without),
        loader: "ts",
      }));
    },
  };
  const [file = ""] = await bundleScripts(["serve"], dataPath("mutant", "x").replace(/x$/, ""), ".mjs", [
    plugin,
  ]);
  return file;
}
