import type { Plan } from "../plan.ts";
import { planLimits } from "../plan-schema.ts";
import { validatePlan } from "../validate.ts";
import { assemble } from "./assemble.ts";
import { readCsv } from "./csv.ts";
import { looseOf } from "./loose.ts";
import { looksLikeOwn, readOwnLoosely } from "./own.ts";
import { type Problem, problemList } from "./problems.ts";
import { countSeats, type RawPlan } from "./raw.ts";
import { looksLikePretix, readPretix } from "./read-pretix.ts";

/** What a file holds. `plan` is null when nothing can be made of it; with problems it is the mended plan, every seat in it. */
export type ReadFile = {
  plan: Plan | null;
  problems: Problem[];
  seats: number;
  /** The hall whose ids are in the file: its seats need no new ones there. */
  hallId: string | null;
};

/** Reads a plan of pretix, a table of seats or our own file, and names every problem in it. It throws on nothing. */
export function readPlanFile(text: string): ReadFile {
  const { problems, report } = problemList();
  const nothing = (): ReadFile => ({ plan: null, problems, seats: 0, hallId: null });
  const isJson = /^\uFEFF?\s*[[{]/.test(text);
  let value: unknown = null;
  if (isJson)
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch {
      report({ code: "BAD_JSON" });
      return nothing();
    }
  const inner = looseOf(value).plan ?? value;
  if (isJson && looksLikeOwn(inner) && !looksLikePretix(value)) {
    const faults = validatePlan(inner);
    const { hallId } = looseOf(value);
    if (faults.length === 0) {
      const plan = inner as Plan;
      const seats = countSeats(readOwnLoosely(plan));
      return { plan, problems, seats, hallId: typeof hallId === "string" ? hallId : null };
    }
    for (const fault of faults) report(fault);
  }
  const raw = isJson ? readJson(value, inner, report) : readCsv(text, report);
  if (!raw) return nothing();
  const seats = countSeats(raw);
  if (seats > planLimits.seats) {
    return { ...nothing(), problems: [{ code: "TOO_MANY_SEATS" }] };
  }
  if (seats === 0 && raw.areas.length === 0) {
    if (!problems.some(({ code }) => code === "NO_PLACES")) report({ code: "NO_PLACES" });
    return nothing();
  }
  const told = problems.length;
  const isOwn = isJson && looksLikeOwn(inner) && !looksLikePretix(value);
  // Of our own file every fault has been named already; mending it finds them again.
  const plan = assemble(raw, isOwn ? () => {} : report);
  const left = validatePlan(plan);
  if (left.length > 0) {
    if (problems.length === told) problems.push(...left);
    return { ...nothing(), seats };
  }
  return { plan, problems, seats, hallId: null };
}

function readJson(value: unknown, inner: unknown, report: (problem: Problem) => void): RawPlan | null {
  if (looksLikePretix(value)) return readPretix(value, report);
  if (looksLikeOwn(inner)) return readOwnLoosely(inner);
  report({ code: "NOT_A_PLAN" });
  return null;
}
