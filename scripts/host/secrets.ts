import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** The demo's secret, made at the first start and kept, so that sign-ins and tickets outlive a restart. */
export function demoSecret(file: string): string {
  if (existsSync(file)) {
    const kept = (JSON.parse(readFileSync(file, "utf8")) as { KAMETAY_SECRET?: string }).KAMETAY_SECRET;
    if (kept) return kept;
  }
  const secret = randomBytes(32).toString("base64");
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify({ KAMETAY_SECRET: secret }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return secret;
}
