import { createHmac } from "node:crypto";
import bcrypt from "bcryptjs";
import { secretFor } from "#lib/env.ts";
import { hashJob } from "./password-pool.ts";

/** The way passwords are kept now: bcrypt over base64(HMAC-SHA-384(password, pepper)), 64 bytes, because bcrypt reads only 72. */
const version = "v1";
const cost = 12;

/** A hash of nothing anybody knows: an unknown e-mail costs as much time as a wrong password. */
const nobody = "v1:$2b$12$roQd7sCeiclq/q20x1J6iOFyG10cENugVAtC0swV.ywLUNUIJn6qa";

/** The form a password is stored in: `v1:` and a bcrypt hash. Off the request's thread; refuses when too many wait. */
export async function hashPassword(password: string, rounds: number = cost): Promise<string> {
  return `${version}:${await hashJob({ kind: "hash", text: peppered(password), rounds })}`;
}

/**
 * Compares a password, exactly as typed, with what is stored; takes as long when nothing is stored.
 * `stale` says that the stored form is not today's and should be written anew while the password is at hand.
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
): Promise<{ matches: boolean; stale: boolean }> {
  const [made, hash = ""] = (stored ?? nobody).split(/:(.*)/s);
  const isKnown = stored !== null && made === version && hash !== "";
  const against = isKnown ? hash : nobody.slice(version.length + 1);
  const same = (await hashJob({ kind: "compare", text: peppered(password), hash: against })) === "same";
  return { matches: isKnown && same, stale: isKnown && bcrypt.getRounds(hash) !== cost };
}

function peppered(password: string): string {
  return createHmac("sha384", secretFor("passwords")).update(password, "utf8").digest("base64");
}
