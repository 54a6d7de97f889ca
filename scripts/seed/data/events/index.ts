import type { SeedEvent } from "../types.ts";
import { kazakhDrama } from "./kazakh-drama.ts";

/** The season's repertoire. */
export const seedEvents: readonly SeedEvent[] = [...kazakhDrama];
