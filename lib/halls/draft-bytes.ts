import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { PlanDraft } from "./rules/draft.ts";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A draft as it is stored. */
export function packDraft(draft: PlanDraft): Promise<Buffer> {
  return zip(JSON.stringify(draft), { level: 4 });
}

export async function unpackDraft(bytes: Buffer): Promise<PlanDraft> {
  return JSON.parse((await unzip(bytes)).toString("utf8")) as PlanDraft;
}
