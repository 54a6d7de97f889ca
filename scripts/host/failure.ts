/** What a person who runs a command has to know: one sentence, and the ways out. */
export class Failure extends Error {
  readonly waysOut: string[];
  constructor(sentence: string, waysOut: string[] = [], cause?: unknown) {
    super(sentence, { cause });
    this.waysOut = waysOut;
  }
}

/** A failure as it is printed. */
export function describeFailure(failure: Failure): string {
  const ways = failure.waysOut.map((way) => `  - ${way}`);
  return ["", failure.message, ...(ways.length > 0 ? ["Ways out:", ...ways] : []), ""].join("\n");
}

/** Tells whether an error, or any cause of it, carries one of the codes. */
export function hasCode(error: unknown, ...codes: (string | number)[]): boolean {
  for (
    let at: unknown = error;
    typeof at === "object" && at !== null;
    at = (at as { cause?: unknown }).cause
  ) {
    const { code, errno } = at as { code?: string; errno?: number };
    if (code !== undefined && codes.includes(code)) return true;
    if (errno !== undefined && codes.includes(errno)) return true;
  }
  return false;
}
