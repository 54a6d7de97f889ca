export type PlanFaultCode =
  | "NOT_A_PLAN"
  | "MISSING"
  | "UNKNOWN_KEY"
  | "WRONG_TYPE"
  | "TOO_LONG"
  | "EMPTY"
  | "OUT_OF_RANGE"
  | "BAD_COORDINATE"
  | "BAD_CODE"
  | "TEXT_UNCLEAN"
  | "OUTLINE_ODD"
  | "NO_PLACES"
  | "TOO_MANY_SEATS"
  | "SEAT_ID_TWICE"
  | "SECTION_TWICE"
  | "ROW_TWICE"
  | "SEAT_LABEL_TWICE"
  | "CATEGORY_TWICE"
  | "UNKNOWN_CATEGORY"
  | "SAME_POINT"
  | "NEIGHBOURS_APART"
  | "OUTSIDE_PLAN"
  | "AREA_TWICE"
  | "PLACES_OVERLAP"
  | "TABLE_TWICE"
  | "TABLE_SEAT_UNKNOWN"
  | "TABLE_SEAT_TWICE"
  | "ID_REUSED"
  | "TOO_MANY_FAULTS";

/** One thing wrong with a plan and where: the labels that a person sees on it, and the path in the document. */
export type PlanFault = { code: PlanFaultCode; section?: string; row?: string; seat?: string; path?: string };

/** After so many faults the list ends with TOO_MANY_FAULTS: a file of nothing but faults must not fill the memory. */
export const mostFaults = 1000;

/** Gathers faults up to the limit. */
export function faultList(): { faults: PlanFault[]; add(fault: PlanFault): void; isFull(): boolean } {
  const faults: PlanFault[] = [];
  const isFull = () => faults.length > mostFaults;
  const add = (fault: PlanFault) => {
    if (faults.length < mostFaults) faults.push(fault);
    else if (!isFull()) faults.push({ code: "TOO_MANY_FAULTS" });
  };
  return { faults, add, isFull };
}
