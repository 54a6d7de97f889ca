/** A receipt's number as it is printed: the end of its id, which is random, in fours. */
export function receiptNumber(receiptId: string): string {
  const letters = receiptId.replaceAll("-", "").slice(-12).toUpperCase();
  return letters.replaceAll(/(.{4})(?=.)/g, "$1-");
}
