import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";

/** Takes the settings of .env.local and .env; what the environment has already comes first. */
export function loadSettings(): void {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(file)) loadEnvFile(file);
  }
}
