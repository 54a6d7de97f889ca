import { mostFaults, type PlanFaultCode } from "../plan-faults.ts";

export type ProblemCode =
  | PlanFaultCode
  | "BAD_JSON"
  | "NOT_A_TABLE"
  | "OPEN_QUOTE"
  | "GUID_TWICE"
  | "TOO_MANY_CATEGORIES"
  | "UNKNOWN_FLAG";

/** One thing wrong with a file and where: zone, row and seat as the file names them, a path in its JSON or a line of its table. */
export type Problem = {
  code: ProblemCode;
  section?: string;
  row?: string;
  seat?: string;
  path?: string;
  line?: number;
};

export type Report = (problem: Problem) => void;

/** Gathers problems up to a limit; what comes after is only told to be more. */
export function problemList(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => {
    if (problems.length < mostFaults) problems.push(problem);
    else if (problems.length === mostFaults) problems.push({ code: "TOO_MANY_FAULTS" });
  };
  return { problems, report };
}
