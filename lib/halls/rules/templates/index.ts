import type { Plan } from "../plan.ts";
import { conference } from "./conference.ts";
import { type TemplateKind, type TemplateSize, templateSizes } from "./sizes.ts";
import { stadium } from "./stadium.ts";
import { standingHall } from "./standing.ts";
import { hallWithTables } from "./tables.ts";
import { theatre } from "./theatre.ts";

/** A whole plan to go on from; sizes outside their limits are brought inside. */
export function templatePlan(kind: TemplateKind, name: string, first: number, second: number): Plan {
  const [one, two] = templateSizes[kind];
  const a = within(first, one);
  const b = two ? within(second, two) : 0;
  if (kind === "theatre") return theatre(name, a, b);
  if (kind === "conference") return conference(name, a, b);
  if (kind === "tables") return hallWithTables(name, a, b);
  if (kind === "stadium") return stadium(name, a, b);
  return standingHall(name, a);
}

function within(value: number, { least, most, usual }: TemplateSize): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : usual;
}
