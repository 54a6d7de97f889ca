/** When a reminder may come, in hours before the start; an account without a choice gets both. */
export const reminderChoices = { both: [24, 2], day: [24], hours: [2], none: [] } as const;
export type ReminderChoice = keyof typeof reminderChoices;

/** The hours of an account, as they are stored, by the name of the choice. */
export function reminderChoiceOf(hours: readonly number[] | null): ReminderChoice {
  const wanted = [24, 2].filter((hour) => (hours ?? [24, 2]).includes(hour));
  if (wanted.length === 2) return "both";
  if (wanted.length === 0) return "none";
  return wanted[0] === 24 ? "day" : "hours";
}
