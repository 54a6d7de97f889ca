import { createHash } from "node:crypto";

/**
 * The address of a document: SHA-256 (hex) of its JSON with the keys in order, so that the same content has the same address
 * whoever wrote it. For plans and overlays; what JSON cannot hold (NaN, functions) is refused rather than hashed as null.
 */
export function hashDocument(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

function canonicalJson(value: unknown): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError("A document holds finite numbers only.");
  if (value === null || typeof value !== "object") {
    const text = JSON.stringify(value);
    if (text === undefined) throw new TypeError(`A document cannot hold a ${typeof value}.`);
    return text;
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).filter(([, its]) => its !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, its]) => `${JSON.stringify(key)}:${canonicalJson(its)}`).join(",")}}`;
}
