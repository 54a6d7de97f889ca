/** What has just been done, as the address of the order's page says it, and the sentence for it. */
export const doneWords = {
  cancelled: "doneCancelled",
  "cancelled-free": "doneCancelledFree",
  changed: "doneChanged",
  left: "doneLeft",
} as const;

export type Done = keyof typeof doneWords;

export const isDone = (value: unknown): value is Done =>
  typeof value === "string" && Object.hasOwn(doneWords, value);
