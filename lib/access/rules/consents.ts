import type { ConsentKind } from "#db/schema/consents.ts";

/** The edition of the words under the boxes (messages, `account.consents`): grows with any change of their meaning. */
export const consentVersion = "2026-11";

export type ConsentGiven = { kind: ConsentKind; isGranted: boolean };

/** The answers of somebody who signs up. The first two are needed for an account; the third is a choice and is kept either way. */
export function signUpConsents(transferAbroad: boolean): ConsentGiven[] {
  return [
    { kind: "terms", isGranted: true },
    { kind: "personal-data", isGranted: true },
    { kind: "transfer-abroad", isGranted: transferAbroad },
  ];
}
