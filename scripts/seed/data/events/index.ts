import type { SeedEvent } from "../types.ts";
import { children } from "./children.ts";
import { concertBig } from "./concert-big.ts";
import { concertHall } from "./concert-hall.ts";
import { conferences } from "./conferences.ts";
import { kazakhDrama } from "./kazakh-drama.ts";
import { russianDrama } from "./russian-drama.ts";
import { smallStage } from "./small-stage.ts";
import { sport } from "./sport.ts";

/** The season's repertoire. Companies, bands, clubs and people are made up; of the classics only titles and authors are real. */
export const seedEvents: readonly SeedEvent[] = [
  ...kazakhDrama,
  ...russianDrama,
  ...smallStage,
  ...children,
  ...concertHall,
  ...concertBig,
  ...sport,
  ...conferences,
];
