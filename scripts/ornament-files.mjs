// Writes the pictures under public/ that follow from lib/catalogue/rules/ornament.ts. Run by hand after changing a drawing:
// node scripts/ornament-files.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import { ornamentFiles } from "#lib/catalogue/rules/ornament/files.ts";

const folder = new URL("../public/", import.meta.url);
mkdirSync(new URL("ornament/", folder), { recursive: true });
for (const [name, content] of Object.entries(ornamentFiles())) writeFileSync(new URL(name, folder), content);
