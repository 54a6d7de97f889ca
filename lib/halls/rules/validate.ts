import type { core } from "zod";
import { checkAgreement } from "./plan-agreement.ts";
import { faultList, type PlanFault, type PlanFaultCode } from "./plan-faults.ts";
import { listRows } from "./plan-reading.ts";
import { planFrameSchema, planLimits, rowSchema, seatSchema } from "./plan-schema.ts";

export type { PlanFault, PlanFaultCode } from "./plan-faults.ts";
export { planLimits } from "./plan-schema.ts";

/**
 * Names every fault of a would-be plan, with the section, row and seat where it is; an empty list means that the value is a
 * `Plan`. Nothing is assumed of the value: it may be any JSON.
 */
export function validatePlan(value: unknown): PlanFault[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [{ code: "NOT_A_PLAN" }];
  const rows = listRows(value);
  const seats = rows.reduce((sum, row) => sum + row.seats.length, 0);
  if (seats > planLimits.seats) return [{ code: "TOO_MANY_SEATS" }];

  const list = faultList();
  for (const issue of planFrameSchema.safeParse(value).error?.issues ?? [])
    list.add(faultOf(issue, value, []));
  for (const row of rows) {
    const where = { section: row.section, row: row.label };
    for (const issue of rowSchema.safeParse(row.value).error?.issues ?? []) {
      list.add({ ...faultOf(issue, row.value, row.path), ...where });
    }
    for (const seat of row.seats) {
      if (list.isFull()) return list.faults;
      const path = [...row.path, "segments", seat.segment, seat.place];
      for (const issue of seatSchema.safeParse(seat.value).error?.issues ?? []) {
        list.add({ ...faultOf(issue, seat.value, path), ...where, seat: seat.label });
      }
    }
  }
  checkAgreement(value, rows, list.add);
  return list.faults;
}

function faultOf(issue: core.$ZodIssue, root: unknown, prefix: PropertyKey[]): PlanFault {
  return { code: codeOf(issue, root), path: [...prefix, ...issue.path].map(String).join(".") };
}

const coordinateKeys = new Set<PropertyKey>(["x", "y"]);

function codeOf(issue: core.$ZodIssue, root: unknown): PlanFaultCode {
  if (coordinateKeys.has(issue.path.at(-1)!)) return "BAD_COORDINATE";
  const value = issue.path.reduce<unknown>(
    (its, key) => (its as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  if (value === undefined) return "MISSING";
  if (issue.code === "custom") return issue.params?.code as PlanFaultCode;
  if (issue.code === "unrecognized_keys") return "UNKNOWN_KEY";
  if (issue.code === "invalid_format") return "BAD_CODE";
  const isList =
    issue.code === "too_big" || issue.code === "too_small"
      ? issue.origin === "array" || issue.origin === "string"
      : false;
  if (issue.code === "too_big") return isList ? "TOO_LONG" : "OUT_OF_RANGE";
  if (issue.code === "too_small") return isList ? "EMPTY" : "OUT_OF_RANGE";
  return "WRONG_TYPE";
}
