/** The header of a hold that carries a proof of work: base64 of the challenge it answers and the solution, as JSON. */
export const proofHeader = "x-proof";
