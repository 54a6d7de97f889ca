import { createHmac } from "node:crypto";
import { secretFor } from "#lib/env.ts";

const tokenOf = (purpose: string, id: string) =>
  createHmac("sha256", secretFor(purpose)).update(id).digest().subarray(0, 16).toString("base64url");

/** The secret of the link that takes an offered ticket, 128 bits, URL-safe; it follows from the transfer's id, only its hash is kept. */
export const transferToken = (transferId: string) => tokenOf("links to offered tickets", transferId);

/** The secret by which whoever took the ticket reaches it; another for every transfer, so that the link of a former holder dies. */
export const holderToken = (transferId: string) => tokenOf("links of ticket holders", transferId);
